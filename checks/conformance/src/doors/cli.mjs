import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'

const PROGRAM = join(dirname(createRequire(import.meta.url).resolve('styrkod/package.json')), 'bin/styrkod.js')

/**
 * Asks the program: one process, a question a line.
 * @param {readonly import('../corpus.mjs').Case[]} cases
 * @returns {Promise<readonly unknown[]>}
 */
export async function askCli(cases) {
  const program = spawn(process.execPath, [PROGRAM, 'ask', '--stdin'], {
    env: { PATH: process.env['PATH'], TZ: 'Europe/Stockholm' },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: program.stdout, crlfDelay: Infinity })
  for (const { ruleset, question, language } of cases)
    program.stdin.write(`${JSON.stringify({ ...question, receipt: true, ruleset, lang: language })}\n`)
  program.stdin.end()
  const answers = []
  for await (const line of lines) {
    const { answer, receipt, errors } = JSON.parse(line)
    answers.push(
      errors ? { errors: errors.map((/** @type {{ code: string }} */ one) => one.code) } : { ...answer, receipt },
    )
  }
  return answers
}
