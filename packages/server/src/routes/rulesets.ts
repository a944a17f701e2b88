import * as z from 'zod'
import type { Route } from '#http/route.ts'
import { route } from '#http/route.ts'
import { rulesetOf } from './find.ts'
import { answer, id } from './schemas.ts'

const summary = z
  .object({
    id: z.string(),
    municipality: z.object({ code: z.string(), name: z.string() }),
    sources: z.array(z.looseObject({ id: z.string() })),
    rules: z.int(),
    norms: z.int(),
    hash: z.string(),
  })
  .meta({ id: 'RulesetSummary' })

const listRulesets = route({
  id: 'listRulesets',
  method: 'GET',
  path: '/v1/rulesets',
  group: 'rulesets',
  says: { sv: 'Regelverken som kan tillfrågas', en: 'The rulesets that can be asked' },
  right: 'public',
  answers: { 200: { says: { sv: 'Regelverken', en: 'The rulesets' }, schema: z.array(summary) } },
  headers: ['If-None-Match'],
  handle: ({ parts }) => {
    const list = parts.rulesets.list()
    return {
      etag: `"${list.map((one) => one.hash.slice(0, 8)).join('')}"`,
      body: list.map(({ compiled: { ruleset }, hash }) => ({
        id: ruleset.id,
        municipality: ruleset.municipality,
        sources: ruleset.sources,
        rules: ruleset.rules.length,
        norms: ruleset.norms.length,
        hash,
      })),
    }
  },
})

const readRuleset = route({
  id: 'readRuleset',
  method: 'GET',
  path: '/v1/rulesets/{id}',
  group: 'rulesets',
  says: { sv: 'Ett regelverk som det är, i normalform', en: 'A ruleset as it is, in normal form' },
  right: 'public',
  params: z.object({ id }),
  answers: { 200: { says: { sv: 'Regelverket', en: 'The ruleset' }, schema: answer } },
  headers: ['If-None-Match'],
  handle: (call) => {
    const { compiled, hash } = rulesetOf(call, call.params.id)
    return { etag: `"${hash}"`, body: compiled.ruleset }
  },
})

export const RULESET_ROUTES: readonly Route[] = [listRulesets, readRuleset]
