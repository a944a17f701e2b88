import { pino } from 'pino'

/** Lines are written so many bytes at a time, and at least so often, in milliseconds: a write for each would cost more than an answer. */
const BLOCK = 65_536
const OFTEN = 250

/** Bytes that wait where nobody reads; what comes after is lost. */
const MOST = 16_777_216

/** What is still to be written when the process ends. */
const open = new Set<() => void>()
process.once('exit', () => open.forEach((end) => end()))

/**
 * A place for lines, which are gathered and written in blocks. The lines of a block are added up here, since the stream
 * would count the bytes of the whole block again with each.
 * @param place a descriptor, or the path of a file
 */
export function inBlocks(place: number | string): { readonly write: (line: string) => void } {
  const stream = pino.destination({ dest: place, sync: false, maxLength: MOST })
  let block = ''
  const write = (): void => {
    if (block === '') return
    const text = block
    block = ''
    stream.write(text)
  }
  setInterval(write, OFTEN).unref()
  open.add(() => {
    write()
    stream.flushSync()
  })
  return {
    write: (line) => {
      block += line
      if (block.length >= BLOCK) write()
    },
  }
}
