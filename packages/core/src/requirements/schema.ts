import { actKeys } from '#authorities/schema.ts'
import { condition } from '#conditions/schema.ts'
import { contents } from '#documents/schema.ts'
import { actionName, described, path, roleName, scalar, typeName, z } from '#primitives/schema.ts'
import { ruleKeys } from '#roles/schema/citation.ts'

const preference = z.strictObject({
  fact: described(path, ['Uppgift', 'Uppgiften som väljs.'], ['Fact', 'The fact that is chosen.']),
  order: described(
    z.array(scalar).min(2).max(20),
    ['Ordning', 'Från första till sista val.'],
    ['Order', 'From first to last choice.'],
  ),
  last: described(
    condition,
    ['Sist', 'Vad som dessutom krävs för det sista valet.'],
    ['Last', 'What the last choice requires besides.'],
  ).optional(),
  ruledOut: described(
    path,
    ['Uteslutna', 'Listan över val som har prövats och uteslutits.'],
    ['Ruled out', 'The list of choices tried and ruled out.'],
  ).optional(),
})

const forWhom = described(
  z.union([
    typeName,
    z.strictObject({
      role: described(roleName, ['Roll', 'Rollen som kravet gäller.'], ['Role', 'The role the requirement is about.']),
    }),
  ]),
  ['För', 'Typen, eller rollen, som kravet gäller.'],
  ['For', 'The type, or the role, that the requirement is about.'],
)

const state = z.strictObject({
  ...ruleKeys,
  for: forWhom,
  before: described(
    actionName,
    ['Före', 'Måste gälla före handlingen; utelämnad: alltid.'],
    ['Before', 'Must hold before the act; left out: always.'],
  ).optional(),
  must: described(condition, ['Krav', 'Vad som skall gälla.'], ['Must', 'What must hold.']).optional(),
  contains: contents.optional(),
  prefer: described(
    preference,
    ['Helst', 'Ordningen mellan olika val.'],
    ['Prefer', 'The order between choices.'],
  ).optional(),
})

const prohibition = z.strictObject({
  ...ruleKeys,
  ...actKeys,
  role: actKeys.role.optional(),
})

/** A state rule (what must hold of a type), or a rule on an act that binds whoever does it. */
export const requirement = z.union([state, prohibition])

export type RequirementSource = z.input<typeof requirement>
export type StateSource = z.input<typeof state>
