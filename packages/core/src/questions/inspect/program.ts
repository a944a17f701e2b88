import type { AtomPool } from '#conditions/compile/link.ts'
import type { Condition } from '#conditions/model.ts'
import { canonical } from '#primitives/canonical.ts'
import { FALSE, TRUE, type Json } from '#primitives/model.ts'
import type { Check } from '../model/inspect.ts'
import type { StateCheck } from './checks.ts'
import { ALWAYS, both, createCircuit, either, NEVER, opposite, reading, type Circuit, type Wire } from './circuit.ts'
import { ALL_HAVE, NONE_HAS, type Column, type Layout, type Reading } from './layout.ts'

/** What is read from the columns: a plane as it stands, or a comparison of numbers. */
export type Source = { readonly plane: number } | Extract<Reading, { kind: 'number' }>

/** Where the truth of something stands: what is true of the rows, and what is false; neither where it is unknown. */
interface Value {
  readonly yes: Wire
  readonly no: Wire
}

interface Translation {
  readonly circuit: Circuit<Source>
  readonly layout: Layout
  readonly pool: AtomPool
}

/** Which rows have a finding. */
export interface Outcome {
  readonly check: Check
  readonly wire: Wire
}

/** Works out of which rows each check is broken, and of which it cannot be told. */
export function translateChecks(
  checks: readonly StateCheck[],
  layout: Layout,
  pool: AtomPool,
): { readonly circuit: Circuit<Source>; readonly outcomes: readonly Outcome[] } {
  const circuit = createCircuit<Source>()
  const outcomes = checks.flatMap((check) => outcomesOf({ circuit, layout, pool }, check))
  return { circuit, outcomes: outcomes.filter(({ wire }) => wire !== NEVER) }
}

function outcomesOf(translation: Translation, { linked: { rule }, broken, doubt }: StateCheck): readonly Outcome[] {
  const { circuit } = translation
  const when = translate(translation, rule.when)
  const unless = rule.unless ? translate(translation, rule.unless) : { yes: NEVER, no: ALWAYS }
  const must = translate(translation, rule.must)
  const isBroken = both(circuit, both(circuit, when.yes, unless.no), must.no)
  // In doubt: it may apply, may not hold, and is not known to be broken.
  const mayApply = both(circuit, opposite(when.no), opposite(unless.yes))
  const mayBeBroken = both(circuit, mayApply, opposite(must.yes))
  return [
    { check: broken, wire: isBroken },
    { check: doubt, wire: both(circuit, mayBeBroken, opposite(isBroken)) },
  ]
}

function translate(translation: Translation, condition: Condition): Value {
  const { circuit } = translation
  if ('all' in condition)
    return all(
      circuit,
      condition.all.map((part) => translate(translation, part)),
    )
  if ('any' in condition)
    return denied(
      all(
        circuit,
        condition.any.map((part) => denied(translate(translation, part))),
      ),
    )
  if ('not' in condition) return denied(translate(translation, condition.not))
  if ('derived' in condition) {
    const given = testOf(translation, { test: condition.derived, op: 'eq', to: { const: true } })
    const defined = translate(translation, condition.as)
    return {
      yes: either(circuit, given.yes, both(circuit, defined.yes, opposite(given.no))),
      no: either(circuit, given.no, both(circuit, defined.no, opposite(given.yes))),
    }
  }
  return testOf(translation, condition)
}

const denied = ({ yes, no }: Value): Value => ({ yes: no, no: yes })

const all = (circuit: Circuit<Source>, parts: readonly Value[]): Value =>
  parts.reduce((sum, one) => ({ yes: both(circuit, sum.yes, one.yes), no: either(circuit, sum.no, one.no) }), {
    yes: ALWAYS,
    no: NEVER,
  })

function testOf({ circuit, layout, pool }: Translation, leaf: Condition): Value {
  const found = layout.readings.get(pool.atoms[pool.byKey.get(canonical(leaf as unknown as Json))!]!)!
  if (found.kind === 'constant')
    return { yes: found.truth === TRUE ? ALWAYS : NEVER, no: found.truth === FALSE ? ALWAYS : NEVER }
  if (found.kind === 'asked') return { yes: planeOf(circuit, found.yes), no: planeOf(circuit, found.no) }
  const known = knownOf(circuit, found.column)
  if (known === NEVER) return { yes: NEVER, no: NEVER }
  const value = valueOf(circuit, found, known)
  return found.not ? denied(value) : value
}

function valueOf(circuit: Circuit<Source>, found: Extract<Reading, { readonly column: Column }>, known: Wire): Value {
  if (found.kind === 'known') return { yes: known, no: NEVER }
  // Rows that lack the fact are never marked, and no number is at least or at most one that is not there.
  const other = found.kind === 'number' && typeof found.to === 'object' ? knownOf(circuit, found.to) : ALWAYS
  const yes = found.kind === 'marked' ? planeOf(circuit, found.plane) : comparison(circuit, found)
  return { yes, no: both(circuit, both(circuit, known, other), opposite(yes)) }
}

const planeOf = (circuit: Circuit<Source>, plane: number): Wire => reading(circuit, `plane ${plane}`, () => ({ plane }))

function comparison(circuit: Circuit<Source>, found: Extract<Reading, { kind: 'number' }>): Wire {
  const to = typeof found.to === 'number' ? found.to : `column ${found.to.at}`
  return reading(circuit, `${found.column.at} ${found.order} ${to}`, () => found)
}

/** Which rows have a fact: usually all of them, which spares half of the work. */
function knownOf(circuit: Circuit<Source>, { presence, known }: Column): Wire {
  if (presence === ALL_HAVE) return ALWAYS
  return presence === NONE_HAS ? NEVER : planeOf(circuit, known)
}
