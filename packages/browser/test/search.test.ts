import { readFileSync } from 'node:fs'
import { linkRuleset, type CompiledRuleset, type Language, type Ruleset } from '@styrkod/core'
import { describe, expect, it } from 'vitest'
import { searchActs } from '../src/search/searchActs.ts'

const compiled = (id: string): CompiledRuleset =>
  linkRuleset(JSON.parse(readFileSync(new URL(`../dist/rulesets/${id}.json`, import.meta.url), 'utf8')) as Ruleset)
const RULESETS = new Map(['norsjo', 'kalix', 'salem', 'harjedalen'].map((id) => [id, compiled(id)]))

const found = (id: string, query: string, language: Language): readonly string[] =>
  searchActs(RULESETS.get(id)!, query, language).map(({ action, object }) => `${action ?? 'all'} ${object}`)

describe('everyday words', () => {
  it.each([
    ['norsjo', 'fastställa IT-strategi', 'adopt it-strategy'],
    ['norsjo', 'Vem fastställer IT-strategin?', 'adopt it-strategy'],
    ['norsjo', 'anta strategi för IT', 'adopt it-strategy'],
    ['norsjo', 'vem utser systemägare', 'appoint system-owner'],
    ['norsjo', 'IT-strategi', 'all it-strategy'],
    ['kalix', 'besluta om inköp', 'decide purchase'],
    ['kalix', 'vem får köpa datorer', 'purchase it-system-and-peripherals'],
    ['salem', 'rapportera investering', 'report it-investment'],
    ['salem', 'vem köper datorer', 'purchase computer'],
    ['harjedalen', 'utse systemförvaltare', 'appoint system-manager'],
    ['harjedalen', 'avsteg från policyn', 'deviate policy-deviation'],
  ])('in Swedish, in %s: %s', (id, query, first) => {
    expect(found(id, query, 'sv')[0]).toBe(first)
  })

  it.each([
    ['norsjo', 'who adopts the IT strategy', 'adopt it-strategy'],
    ['norsjo', 'fastställa IT-strategi', 'adopt it-strategy'],
    ['kalix', 'decide purchase', 'decide purchase'],
    ['salem', 'buying computers', 'purchase computer'],
  ])('in English, in %s: %s', (id, query, first) => {
    expect(found(id, query, 'en')[0]).toBe(first)
  })

  it.each(['fastsälla IT-strategi', 'fastställa IT-startegi', 'fastställa IT-strategy', 'fastställa ITstrategi'])(
    'with a slip of the pen: %s',
    (query) => {
      expect(found('norsjo', query, 'sv').slice(0, 3)).toContain('adopt it-strategy')
    },
  )

  it('that mean nothing find nothing', () => {
    expect(found('norsjo', 'xyzzy', 'sv')).toEqual([])
    expect(found('norsjo', 'vem får', 'sv')).toEqual([])
    expect(found('norsjo', ' ', 'sv')).toEqual([])
  })
})
