import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sample } from '../../test/sample.ts'
import { present } from '#explanations/present.ts'
import type { Json } from '#primitives/model.ts'
import { canonical } from '#primitives/canonical.ts'
import { ask } from '#questions/ask.ts'
import type { QuestionSource } from '#questions/schema.ts'
import type { Register } from '#register/model.ts'
import { parse } from '#ruleset/schema/parse.ts'
import { ENGINE } from './engine.ts'
import { hashOf } from './hashOf.ts'
import { issueReceipt } from './issueReceipt.ts'
import type { Receipt, ReceiptContext } from './model.ts'
import { readReceipt } from './readReceipt.ts'
import { receipt as receiptSchema } from './schema.ts'
import { verifyReceipt } from './verifyReceipt.ts'
import { withReceipt } from './withReceipt.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const authority = (role: string) => ({ id: 'adopt', norms: ['n/1'], section: '1', role, action: 'adopt' })
const compiled = sample({ authorities: [{ ...authority('council'), object: 'it-strategy' }] })
const other = sample({ authorities: [{ ...authority('board'), object: 'it-strategy' }] })
const today = '2024-06-01'
const question: QuestionSource = { question: 'who', action: 'adopt', object: 'it-strategy', receipt: true }

function issue(asked: QuestionSource, context: ReceiptContext = {}, rules = compiled) {
  const answered = ask(rules, asked, { today, ...context })
  if (!answered.ok) throw new Error(JSON.stringify(answered.issues))
  const answer = present(rules, answered.value, 'sv', today)
  return { answer, receipt: issueReceipt(rules, { question: asked, today, language: 'sv' }, answer, context) }
}

describe('canonical JSON as RFC 8785 has it', () => {
  it('writes the numbers of its appendix', () => {
    const bits = (hex: string): number => new DataView(Uint8Array.from(Buffer.from(hex, 'hex')).buffer).getFloat64(0)
    const expected: readonly (readonly [string, string])[] = [
      ['0000000000000000', '0'],
      ['8000000000000000', '0'],
      ['0000000000000001', '5e-324'],
      ['7fefffffffffffff', '1.7976931348623157e+308'],
      ['4340000000000000', '9007199254740992'],
      ['4430000000000000', '295147905179352830000'],
      ['44b52d02c7e14af5', '9.999999999999997e+22'],
      ['44b52d02c7e14af6', '1e+23'],
      ['444b1ae4d6e2ef4e', '999999999999999700000'],
      ['444b1ae4d6e2ef50', '1e+21'],
      ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
      ['3eb0c6f7a0b5ed8d', '0.000001'],
      ['41b3de4355555555', '333333333.3333333'],
      ['becbf647612f3696', '-0.0000033333333333333333'],
      ['43143ff3c1cb0959', '1424953923781206.2'],
    ]
    expect(expected.map(([hex]) => canonical(bits(hex)))).toEqual(expected.map(([, text]) => text))
  })
  it('orders members by UTF-16 code units and escapes no more than it must', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7 }
    expect(canonical(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
    expect(canonical({ text: '€$\u000f\nA\'B"\\\\"/' })).toBe('{"text":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}')
  })
  it('is hashed as anybody would', () => {
    const value = { b: [null, true, 1.5], a: 'Härjedalen' }
    expect(hashOf(value)).toBe(sha256('{"a":"Härjedalen","b":[null,true,1.5]}'))
  })
})

describe('a receipt', () => {
  const { answer, receipt } = issue(question)
  it('carries the engine and three hashes that anybody can compute', () => {
    const asked = { question: 'who', action: 'adopt', object: 'it-strategy' }
    expect(receipt).toEqual({
      engine: ENGINE,
      ruleset: compiled.ruleset.id,
      rulesetHash: sha256(canonical(compiled.ruleset as unknown as Json)),
      input: { question: asked, today, language: 'sv' },
      inputHash: sha256(canonical({ question: asked, today, language: 'sv' })),
      answerHash: sha256(canonical(answer)),
    })
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string
    }
    expect(ENGINE).toBe(version)
  })
  it('is verified by answering again, with and without the answer', () => {
    const held = readReceipt(withReceipt(answer, receipt))
    expect(held.receipt).toEqual(receipt)
    const context = { enclosed: held.enclosed! }
    expect(verifyReceipt(compiled, receipt, context)).toMatchObject({
      verified: true,
      checks: { ruleset: true, input: true, answer: true, enclosed: true },
    })
    expect(readReceipt(receipt)).toEqual({ receipt })
    expect(readReceipt({ id: 7, answer, receipt })).toEqual({ receipt, enclosed: answer })
    expect(verifyReceipt(compiled, receipt).verified).toBe(true)
  })
  it('survives being written and read', () => {
    const read = parse(receiptSchema, JSON.parse(JSON.stringify(receipt)))
    expect(read).toEqual({ ok: true, value: receipt })
    expect(parse(receiptSchema, { ...receipt, answerHash: 'short' }).ok).toBe(false)
  })
  it.each<[string, Receipt, object]>([
    ['another answer', { ...receipt, answerHash: hashOf({}) }, { answer: false }],
    ['another question', { ...receipt, input: { ...receipt.input, today: '2024-06-02' } }, { input: false }],
    ['another ruleset', { ...receipt, rulesetHash: hashOf({}) }, { ruleset: false, answer: true }],
  ])('is not verified for %s', (_name, forged, checks) => {
    expect(verifyReceipt(compiled, forged)).toMatchObject({ verified: false, checks })
  })
  it('is not verified when the answer beside it is another', () => {
    const { enclosed } = readReceipt({ ...(answer as object), outcome: 'none', receipt })
    expect(verifyReceipt(compiled, receipt, { enclosed: enclosed! })).toMatchObject({
      verified: false,
      checks: { answer: true, enclosed: false },
    })
  })
  it('is not verified under rules that answer otherwise', () => {
    expect(verifyReceipt(other, receipt)).toMatchObject({ verified: false, checks: { ruleset: false, answer: false } })
  })
  it('says which engine answered, and is verified by another that answers the same', () => {
    expect(verifyReceipt(compiled, { ...receipt, engine: '0.0.1' })).toMatchObject({
      verified: true,
      engine: { receipt: '0.0.1', here: ENGINE, same: false },
    })
  })
  it('holds the register that the question names, and the ruleset it compares with', () => {
    const register: Register = { municipality: '0000', ruleset: 'sample', since: '2020-01-01', events: [] }
    const context = { register: () => register, ruleset: () => other }
    const audited = issue({ question: 'audit', register: 'ours' }, context).receipt
    expect(verifyReceipt(compiled, audited, context).checks).toMatchObject({ register: true, answer: true })
    const later = { ...context, register: () => ({ ...register, since: '2021-01-01' }) }
    expect(verifyReceipt(compiled, audited, later)).toMatchObject({ verified: false, checks: { register: false } })
    expect(verifyReceipt(compiled, audited)).toMatchObject({
      verified: false,
      checks: { register: false, answer: false },
      issues: [{ code: 'unknown-register' }],
    })
    const compared = issue({ question: 'compare', with: 'sample' }, context).receipt
    expect(verifyReceipt(compiled, compared, context).checks).toMatchObject({ with: true, answer: true })
    expect(verifyReceipt(compiled, compared, { ruleset: () => compiled }).checks).toMatchObject({ with: false })
  })
  it('is the same for a ruleset without the words that it does not use', () => {
    const part = { ...compiled.ruleset, partOf: receipt.rulesetHash }
    const { receipt: same } = issue(question, {}, { ...compiled, ruleset: part, memory: new Map() })
    expect(same).toEqual(receipt)
  })
})
