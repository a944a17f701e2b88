import { run } from './run.ts'

/** Settled when the program has done what it was started for. */
export const ended = run(process.argv.slice(2)).then((code) => {
  process.exitCode = code
})
