import type { Receipt } from '@styrkod/core/receipts'
import type { Output } from './output.ts'

const WORDS = {
  sv: { receipt: 'Kvitto', engine: 'motor', ruleset: 'regelverk', input: 'indata', answer: 'svar' },
  en: { receipt: 'Receipt', engine: 'engine', ruleset: 'ruleset', input: 'input', answer: 'answer' },
} as const

/** What a receipt says, for somebody who notes it down; `--json` gives the one that can be verified. */
export function renderReceipt(output: Output, { engine, ruleset, rulesetHash, inputHash, answerHash }: Receipt): void {
  const words = WORDS[output.language]
  output.line()
  output.line(output.colors.bold(words.receipt))
  output.line(`${words.engine} ${engine}, ${words.ruleset} ${ruleset}`, 2)
  const width = Math.max(words.ruleset.length, words.input.length, words.answer.length)
  for (const [word, hash] of [
    [words.ruleset, rulesetHash],
    [words.input, inputHash],
    [words.answer, answerHash],
  ] as const)
    output.line(`${word.padEnd(width)} ${hash}`, 2)
}
