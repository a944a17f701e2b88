import { existsSync, readFileSync } from 'node:fs'
import { explainIssue, hintFor, type Json, type Register } from '@styrkod/core'
import { readReceipt, verifyReceipt, type Receipt, type Verification } from '@styrkod/core/receipts'
import { parse, receiptSchema } from '@styrkod/core/schema'
import { InputError, wrong } from '../failure.ts'
import { loadRuleset, shippedRuleset } from '../load/ruleset.ts'
import { REGISTER, RULESET, textOption, wordsOf } from '../options.ts'
import type { Input, Verb } from '../verb.ts'

const WORDS = {
  sv: {
    verified: 'Kvittot stämmer',
    broken: 'Kvittot stämmer inte',
    ruleset: 'regelverket är det som kvittot nämner',
    input: 'indata är de som kvittot gjordes för',
    register: 'registret är det som kvittot nämner',
    with: 'regelverket som jämfördes med är det som kvittot nämner',
    answer: 'samma indata ger samma svar',
    enclosed: 'svaret intill kvittot är det som kvittot gjordes för',
    engine: 'Kvittot är från motor {receipt}; den här är {here}.',
  },
  en: {
    verified: 'The receipt holds',
    broken: 'The receipt does not hold',
    ruleset: 'the ruleset is the one the receipt names',
    input: 'the input is the one the receipt was made for',
    register: 'the register is the one the receipt names',
    with: 'the ruleset compared with is the one the receipt names',
    answer: 'the same input gives the same answer',
    enclosed: 'the answer beside the receipt is the one it was made for',
    engine: 'The receipt is from engine {receipt}; this is {here}.',
  },
} as const

export const verb: Verb = {
  name: 'verify',
  usage: 'verify FILE [-r ID|DIR] [--register DIR]',
  about: {
    sv: 'Om ett kvitto stämmer: regelverket, indata och svaret räknas om. Filen är ett kvitto eller ett svar som bär ett; - läser från standard in.',
    en: 'Whether a receipt holds: the ruleset, the input and the answer are computed again. The file is a receipt or an answer that carries one; - reads from standard input.',
  },
  options: { ruleset: RULESET, register: REGISTER },
  examples: [
    {
      command: 'who adopt it-strategy -r harjedalen --json --receipt > answer.json',
      says: { sv: 'Spara ett svar med dess kvitto.', en: 'Keep an answer with its receipt.' },
    },
    {
      command: 'verify answer.json',
      says: { sv: 'Räkna om det.', en: 'Compute it again.' },
    },
  ],
  run: async (input) => {
    const { file } = wordsOf(input, 'verify', 'file')
    const { receipt, enclosed } = readHeld(file)
    const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? receipt.ruleset)
    const register = await registerOf(input, receipt)
    const verification = verifyReceipt(compiled, receipt, {
      ruleset: shippedRuleset,
      ...(register && { register: () => register }),
      ...(enclosed !== undefined && { enclosed }),
    })
    show(input, verification)
    return verification.verified ? 0 : 1
  },
}

function readHeld(file: string): { readonly receipt: Receipt; readonly enclosed?: Json } {
  if (file !== '-' && !existsSync(file)) throw wrong('missing-file', { file })
  const text = readFileSync(file === '-' ? 0 : file, 'utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw wrong('json', { detail: (error as Error).message })
  }
  const held = readReceipt(value)
  const read = parse(receiptSchema, held.receipt)
  if (!read.ok) throw new InputError(read.issues)
  return { ...held, receipt: read.value as Receipt }
}

/** The register that the receipt is about: the one given, else the one that the question names. */
async function registerOf(input: Input, { input: { question } }: Receipt): Promise<Register | undefined> {
  const named = 'register' in question && typeof question.register === 'string' ? question.register : undefined
  if (named === undefined) return undefined
  return (await import('../load/register.ts')).loadRegister(textOption(input, 'register') ?? named)
}

function show({ output, language }: Input, { verified, engine, checks, issues = [] }: Verification): void {
  const told = issues.map((issue) => ({
    code: issue.code,
    message: explainIssue(issue, language),
    ...(hintFor(issue, language) !== undefined && { hint: hintFor(issue, language) }),
  }))
  if (output.json) return output.value({ verified, engine, checks, ...(told.length > 0 && { issues: told }) })
  const words = WORDS[language]
  const { colors } = output
  output.line(colors.bold(verified ? colors.green(words.verified) : colors.red(words.broken)))
  for (const [name, holds] of Object.entries(checks) as [keyof typeof checks, boolean][])
    output.line(`${holds ? colors.green('✓') : colors.red('✗')} ${words[name]}`, 2)
  for (const { message } of told) output.line(message, 4)
  if (!engine.same) output.line(words.engine.replace('{receipt}', engine.receipt).replace('{here}', engine.here))
}
