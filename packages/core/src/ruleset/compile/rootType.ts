import { own } from '#primitives/ancestors.ts'
import type { Slug } from '#primitives/model.ts'
import type { Names } from './names.ts'

/** What `object` means in a rule on a type: for a role, what the role is per. */
export function rootType(names: Pick<Names, 'types' | 'roles'>, object: Slug): Slug {
  const role = own(names.roles, object)
  return role && own(names.types, object)?.is === 'role' ? role.per : object
}
