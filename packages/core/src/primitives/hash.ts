/**
 * A stable 64-bit fingerprint of a text, as 16 hexadecimal digits: two FNV-1a runs with different seeds.
 * It names things (a finding, a ruleset version); it does not protect against forgery. A text in pieces, one after
 * another, has the same one as the whole, which then need not be put together.
 */
export function fingerprint(...pieces: readonly string[]): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c]
  for (const text of pieces)
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
  const mixed = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b)
  const hash = mixed ^ (mixed >>> 13)
  let text = ''
  // Digit by digit: to have the engine write a number to another base takes three times as long.
  for (let at = 28; at >= 0; at -= 4) text += '0123456789abcdef'[(hash >>> at) & 15]
  return text
}
