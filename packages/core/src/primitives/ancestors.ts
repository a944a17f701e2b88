import type { Slug } from './model.ts'

/** A concept and everything it is a kind of, nearest first; a cycle ends where it began. */
export function ancestors(of: Readonly<Record<Slug, { readonly is?: Slug }>>, id: Slug): readonly Slug[] {
  const line: Slug[] = []
  for (let at: Slug | undefined = id; at !== undefined && !line.includes(at); at = own(of, at)?.is) line.push(at)
  return line
}

/** A member that the record has of its own, so that `constructor` and the like are never found. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
