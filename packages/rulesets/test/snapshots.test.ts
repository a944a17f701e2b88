import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ask, linkRuleset, type Ruleset } from '@styrkod/core'
import { loadSnapshot, saveSnapshot } from '@styrkod/core/snapshot'
import { questionOf } from '@styrkod/core/testing'
import type { CaseSource } from '@styrkod/core/schema'
import { describe, expect, it } from 'vitest'

const dist = fileURLToPath(new URL('../dist/', import.meta.url))
const ids = readdirSync(dist).flatMap((file) => /^([a-z]+)\.cases\.json$/.exec(file)?.[1] ?? [])
const read = (file: string): unknown => JSON.parse(readFileSync(`${dist}${file}`, 'utf8'))

const context = { today: '2026-01-15' }

describe.each(ids)('a snapshot of %s', (id) => {
  it('answers every case as the ruleset does', () => {
    const compiled = linkRuleset(read(`${id}.json`) as Ruleset)
    const loaded = loadSnapshot(saveSnapshot(compiled))
    if (!loaded.ok) return expect.fail(loaded.reason)
    const cases = read(`${id}.cases.json`) as readonly CaseSource[]
    expect(cases.length).toBeGreaterThan(0)
    for (const one of cases) {
      const question = questionOf(one)
      expect(ask(loaded.compiled, question, context), one.name).toEqual(ask(compiled, question, context))
    }
  })
})
