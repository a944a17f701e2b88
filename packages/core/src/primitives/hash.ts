/**
 * A stable 64-bit fingerprint of a text, as 16 hexadecimal digits: two FNV-1a runs with different seeds.
 * It names things (a finding, a ruleset version); it does not protect against forgery.
 */
export function fingerprint(text: string): string {
  return run(text, 0x811c9dc5) + run(text, 0x9747b28c)
}

function run(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    hash = Math.imul(hash ^ (code & 0xff), 0x01000193)
    if (code > 0xff) hash = Math.imul(hash ^ (code >>> 8), 0x01000193)
  }
  // A last mix spreads short inputs over all bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return ((hash ^ (hash >>> 13)) >>> 0).toString(16).padStart(8, '0')
}
