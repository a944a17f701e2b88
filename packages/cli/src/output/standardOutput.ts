import { fstatSync, statSync, writeSync } from 'node:fs'

const STANDARD_OUTPUT = 1

/** Only for what could be a terminal, and is not where output is thrown away, is it worth loading what tells for sure. */
function isOnTerminal(): boolean {
  const output = fstatSync(STANDARD_OUTPUT)
  if (!output.isCharacterDevice()) return false
  if (statSync('/dev/null', { throwIfNoEntry: false })?.rdev === output.rdev) return false
  return process.getBuiltinModule('node:tty').isatty(STANDARD_OUTPUT)
}

const isTerminal = isOnTerminal()

/** Whether somebody reads along on a terminal, and how wide it is. */
export const terminal: { readonly is: boolean; readonly columns?: number } = isTerminal
  ? { is: true, columns: process.stdout.columns }
  : { is: false }

/**
 * What is no terminal, a pipe or a file, is written at once: making a stream first, for one answer, takes longer than
 * the answer.
 */
let streaming = isTerminal

if (streaming) stream()

/** Whoever reads our output may have read enough: `styrkod … | head` is no error. */
const isReadEnough = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EPIPE'

function stream(): void {
  process.stdout.on('error', (error) => {
    if (!isReadEnough(error)) throw error
    process.exit()
  })
}

/** Writes on standard output. */
export function writeOut(text: string): void {
  if (streaming) return void process.stdout.write(text)
  let rest: Uint8Array = Buffer.from(text)
  try {
    while (rest.length > 0) rest = rest.subarray(writeSync(STANDARD_OUTPUT, rest))
  } catch (error) {
    if (isReadEnough(error)) process.exit()
    // The pipe is full and may not be waited for: the rest goes as it is taken.
    if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error
    streaming = true
    stream()
    process.stdout.write(rest)
  }
}
