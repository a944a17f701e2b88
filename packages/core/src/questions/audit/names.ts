import { factOf, firstWithId, type RegisterView } from '#register/view.ts'

/** The names that the register has for people and bodies mentioned by id; nothing where it has none. */
export function namesOf(
  view: RegisterView,
  ids: readonly (string | undefined)[],
): Readonly<Record<string, string>> | undefined {
  let names: Record<string, string> | undefined
  for (const id of ids) {
    const record = id === undefined ? undefined : firstWithId(view, id)
    const name = record && factOf(view, record, 'name')
    if (typeof name === 'string') (names ??= {})[id!] = name
  }
  return names
}
