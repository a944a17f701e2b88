import { fileURLToPath } from 'node:url'

const PROGRAM = new URL('../../../../packages/cli/dist/main.js', import.meta.url)

let runs = 0
// Each start listens for a closed pipe.
process.stdout.setMaxListeners(0)

/**
 * What the program prints, run in this process: starting it anew for the help of every verb in two languages takes
 * many times as long.
 * @param {...string} args @returns {Promise<string>}
 */
export async function styrkod(...args) {
  const { argv, exitCode } = process
  const write = process.stdout.write
  let printed = ''
  process.argv = [process.execPath, fileURLToPath(PROGRAM), ...args]
  process.stdout.write = (/** @type {unknown} */ text) => {
    printed += String(text)
    return true
  }
  try {
    // Another address each time, so that the program starts again.
    await import(`${PROGRAM.href}?run=${++runs}`)
  } finally {
    process.stdout.write = write
    process.argv = argv
  }
  if (process.exitCode) throw new Error(`styrkod ${args.join(' ')} ended with ${process.exitCode}`)
  process.exitCode = exitCode
  return printed
}
