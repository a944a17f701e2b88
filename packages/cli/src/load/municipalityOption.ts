import type { Store } from '@styrkod/store'
import { wrong } from '../failure.ts'
import { textOption } from '../options.ts'
import type { Input, Option } from '../verb.ts'

export const MUNICIPALITY: Option = {
  value: 'CODE',
  says: { sv: 'kommunen, med fyra siffror', en: 'the municipality, by its four digits' },
}

/** The municipality that is asked for, or every one that has a log. */
export async function municipalitiesOf(input: Input, store: Store): Promise<readonly string[]> {
  const wanted = textOption(input, 'municipality')
  const known = await store.municipalities()
  if (wanted === undefined) return known
  if (!known.includes(wanted)) throw wrong('no-log', { municipality: wanted, known })
  return [wanted]
}

/** The municipality that is asked for; the only one, where nothing is said. */
export async function oneMunicipality(input: Input, store: Store): Promise<string> {
  const [first, ...more] = await municipalitiesOf(input, store)
  if (first === undefined) throw wrong('no-log', { municipality: '–', known: [] })
  if (more.length > 0) throw wrong('which-municipality', { known: [first, ...more] })
  return first
}
