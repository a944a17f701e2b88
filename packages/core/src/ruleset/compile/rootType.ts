import type { ObjectType } from '#objects/model.ts'
import { own } from '#primitives/ancestors.ts'
import type { Slug } from '#primitives/model.ts'
import type { Role } from '#roles/model.ts'

interface Named {
  readonly types: Readonly<Record<Slug, ObjectType>>
  readonly roles: Readonly<Record<Slug, Role>>
}

/** What `object` means in a rule on a type: for a role, what the role is per. */
export function rootType(names: Named, object: Slug): Slug {
  const role = own(names.roles, object)
  return role && own(names.types, object)?.is === 'role' ? role.per : object
}
