import { readdirSync } from 'node:fs'
import {
  apply,
  audit,
  canonical,
  changesBetween,
  linkRuleset,
  type AuditAnswer,
  type CompiledRuleset,
  type Json,
  type Register,
  type RegisterEvent,
  type Ruleset,
} from '@styrkod/core'
import { watchAudit } from '@styrkod/core/watch'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { read, registerOf, root } from './registerOf.ts'

const RUNS = process.env['STYRKOD_FULL'] ? 60 : 5
const LONGEST = process.env['STYRKOD_FULL'] ? 25 : 8

/** What a drawn event takes from where: the numbers choose among what the register has. */
interface Draw {
  readonly event: number
  readonly object: number
  readonly people: readonly number[]
  readonly effect: number
  readonly days: number
  readonly effective: number
}

const draw: fc.Arbitrary<Draw> = fc.record({
  event: fc.nat(),
  object: fc.nat(),
  people: fc.array(fc.nat(), { maxLength: 2 }),
  effect: fc.nat(),
  // Now and then something is recorded that was done before the last event.
  days: fc.oneof({ weight: 9, arbitrary: fc.nat(40) }, { weight: 1, arbitrary: fc.integer({ min: -900, max: -1 }) }),
  effective: fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -90, max: 90 }) },
  ),
})

const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Events like those of a register, on other objects, by others, at other times; and any act that changes who has what. */
function eventsFrom({ ruleset }: CompiledRuleset, { events }: Register) {
  const people = [...new Set(events.flatMap(({ object, actor }) => [object.id, ...(actor ? [actor] : [])]))]
  const effects = Object.values(ruleset.actions).filter(({ effect }) => effect !== undefined)
  const pick = <T>(list: readonly T[], at: number): T => list[at % list.length]!
  return (one: Draw, id: string, last: string): RegisterEvent => {
    const like = pick(events, one.event)
    const others = events.filter(({ object }) => object.type === like.object.type)
    const day = dayAfter(last, one.days)
    const named = one.people.map((at) => pick(people, at))
    const action = one.effect % 3 === 0 && effects.length > 0 ? pick(effects, one.effect).id : like.action
    const act: Record<string, Json> = named.length > 0 ? { ...like.act, holder: named, to: named } : { ...like.act }
    if (one.effect % 5 === 0) act['rules'] = [pick(ruleset.rules, one.object).id, pick(ruleset.rules, one.event).id]
    const { object, establishes } = pick(others, one.object)
    return {
      ...like,
      id,
      day,
      action,
      object,
      act,
      ...(establishes && { establishes }),
      ...(one.effective !== 0 && { effective: dayAfter(day, one.effective) }),
    }
  }
}

const said = (answer: AuditAnswer): string => canonical(answer as unknown as Json)

describe.each(readdirSync(`${root}registers`))('an audit of %s that is watched', (id) => {
  const compiled = linkRuleset(JSON.parse(read(`dist/${id}.json`)) as Ruleset)

  it.each(['clean', 'defective'])('is the same as one anew after every event, from the %s register', (kind) => {
    const whole = registerOf(`registers/${id}/${kind}`)
    const eventOf = eventsFrom(compiled, whole)
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const chosen = fc.array(draw, { minLength: 1, maxLength: LONGEST })
    fc.assert(
      fc.property(share, share, chosen, (begun, seen, draws) => {
        const events = whole.events.slice(0, Math.round(begun * whole.events.length))
        const at = dayAfter(whole.since, Math.round(seen * 2400))
        let register: Register = { ...whole, events }
        const watched = watchAudit(compiled, { at, register })
        let before = audit(compiled, { at, register: { ...register } })
        expect(said(watched.answer())).toBe(said(before))
        for (const [number, one] of draws.entries()) {
          const event = eventOf(one, `drawn-${number}`, register.events.at(-1)?.day ?? whole.since)
          register = apply(register, event)
          const changes = watched.apply(event)
          const after = audit(compiled, { at, register: { ...register } })
          expect(said(watched.answer())).toBe(said(after))
          // A register that has grown keeps what was found of the acts that it began with.
          expect(said(audit(compiled, { at, register }))).toBe(said(after))
          const expected = changesBetween(before.findings, after.findings)
          expect(new Set(changes.appeared.map((found) => found.id))).toEqual(
            new Set(expected.appeared.map((found) => found.id)),
          )
          expect(new Set(changes.cured.map((found) => found.id))).toEqual(
            new Set(expected.cured.map((found) => found.id)),
          )
          before = after
        }
        expect(canonical(watched.register() as unknown as Json)).toBe(canonical(register as unknown as Json))
      }),
      { numRuns: RUNS },
    )
  })
})
