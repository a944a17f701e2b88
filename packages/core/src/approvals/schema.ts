import { actKeys } from '#authorities/schema.ts'
import { timingKeys } from '#duties/schema.ts'
import { actionName, described, path, slug, typeName, z } from '#primitives/schema.ts'
import { citationKeys, idKey, ruleKeys } from '#roles/schema/citation.ts'

const contains = z.array(slug).min(1).max(100)

const step = z.strictObject({
  ...ruleKeys,
  ...actKeys,
  object: actKeys.object.optional(),
  norms: ruleKeys.norms.optional(),
  id: described(slug, ['Id', 'Stegets namn i rutten.'], ['Id', 'The name of the step in the route.']),
  after: described(
    z.array(slug).max(50),
    ['Efter', 'Steg som kommer före; ordningen i listan betyder inget.'],
    ['After', 'Steps that come before; the order of the list means nothing.'],
  ).optional(),
  within: timingKeys.within,
  contains: described(
    contains,
    ['Innehåll', 'Vad anteckningen om steget skall ha.'],
    ['Contains', 'What the record of the step must have.'],
  ).optional(),
  establishes: described(
    z.array(path).max(50),
    ['Avgör', 'Uppgifter som steget avgör.'],
    ['Establishes', 'Facts that the step settles.'],
  ).optional(),
})

export const approval = z.strictObject({
  id: idKey,
  norms: ruleKeys.norms.optional(),
  ...citationKeys,
  action: described(
    actionName,
    ['Handling', 'Handlingen som rutten leder till.'],
    ['Action', 'The act that the route leads to.'],
  ),
  object: described(typeName, ['Objekt', 'Vad handlingen gäller.'], ['Object', 'What the act concerns.']),
  steps: described(
    z.array(step).min(1).max(100),
    ['Steg', 'Handlingarna i rutten.'],
    ['Steps', 'The acts of the route.'],
  ),
})

export type ApprovalSource = z.input<typeof approval>
export type StepSource = z.input<typeof step>
