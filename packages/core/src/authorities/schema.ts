import { condition } from '#conditions/schema.ts'
import { actionName, described, typeName, z } from '#primitives/schema.ts'
import { bearer, ofKey, toKey, withKey } from '#roles/schema/bearer.ts'
import { ruleKeys } from '#roles/schema/citation.ts'

export const actKeys = {
  role: described(bearer, ['Roll', 'Vem det gäller.'], ['Role', 'Whom it concerns.']),
  of: ofKey.optional(),
  action: described(actionName, ['Handling', 'Vad som görs.'], ['Action', 'What is done.']),
  object: described(typeName, ['Objekt', 'Vad det görs med.'], ['Object', 'To what it is done.']),
  with: withKey.optional(),
  to: toKey.optional(),
  act: described(
    condition,
    ['Handlingens form', 'Vad som skall gälla för själva handlingen, till exempel att den är skriftlig.'],
    ['Act', 'What must hold of the act itself, such as its being in writing.'],
  ).optional(),
}

export const authority = z.strictObject({ ...ruleKeys, ...actKeys })

export type AuthoritySource = z.input<typeof authority>
