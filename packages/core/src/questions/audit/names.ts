import { factOf, firstWithId, type RegisterView } from '#register/view.ts'

/** The names that the register has for people and bodies mentioned by id; nothing where it has none. */
export function namesOf(
  view: RegisterView,
  ids: readonly (string | undefined)[],
): Readonly<Record<string, string>> | undefined {
  const names = ids.flatMap((id): [string, string][] => {
    const record = id === undefined ? undefined : firstWithId(view, id)
    const name = record && factOf(view, record, 'name')
    return id !== undefined && typeof name === 'string' ? [[id, name]] : []
  })
  return names.length > 0 ? Object.fromEntries(names) : undefined
}

/** The same as a member of a finding, where there is any. */
export function namesMember(
  view: RegisterView,
  ids: readonly (string | undefined)[],
): { readonly names?: Readonly<Record<string, string>> } {
  const names = namesOf(view, ids)
  return names ? { names } : {}
}
