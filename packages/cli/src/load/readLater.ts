import type { Ruleset } from '@styrkod/core'

/** What stands for a letter outside ASCII, where the bytes of a file were taken for letters. */
const BYTES = /[\x80-\xff]/

/**
 * A ruleset that ships with the program, from the bytes of its file, each taken for a letter. Every part of it stands on a
 * line of its own and is parsed when it is first read: most questions read a few of the five hundred words.
 */
export function readLater(bytes: string): Ruleset {
  const lines = bytes.split('\n')
  const ruleset = {}
  for (let at = 1; lines[at] !== undefined && lines[at] !== '}'; at++) {
    const line = lines[at]!
    if (!line.endsWith(':{')) {
      addMember(ruleset, line)
      continue
    }
    // Without a prototype it is a hash table from the beginning, and not a shape that grows by one member at a time.
    const table = Object.create(null) as object
    while (!lines[++at]!.startsWith('}')) addMember(table, lines[at]!)
    Object.defineProperty(ruleset, nameIn(line), { enumerable: true, value: table })
  }
  return ruleset as Ruleset
}

/** Adds the member that a line holds: its name, a colon, its value, and a comma if there are more. */
function addMember(target: object, line: string): void {
  const name = nameIn(line)
  Object.defineProperty(target, name, {
    enumerable: true,
    configurable: true,
    get: () => {
      const value: unknown = JSON.parse(`{${textOf(line.endsWith(',') ? line.slice(0, -1) : line)}}`)[name]
      Object.defineProperty(target, name, { value })
      return value
    },
  })
}

const nameIn = (line: string): string => textOf(line.slice(1, line.indexOf('"', 1)))

/** The text that bytes spell. */
const textOf = (bytes: string): string => (BYTES.test(bytes) ? Buffer.from(bytes, 'latin1').toString() : bytes)
