/**
 * A stable 64-bit fingerprint of a text, as 16 hexadecimal digits: two FNV-1a runs with different seeds.
 * It names things (a finding, a ruleset version); it does not protect against forgery.
 */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    one = Math.imul(one ^ (code & 0xff), 0x01000193)
    other = Math.imul(other ^ (code & 0xff), 0x01000193)
    if (code <= 0xff) continue
    one = Math.imul(one ^ (code >>> 8), 0x01000193)
    other = Math.imul(other ^ (code >>> 8), 0x01000193)
  }
  return digits(one) + digits(other)
}

/** A last mix spreads short inputs over all bits. */
function digits(sum: number): string {
  const hash = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0')
}
