import type { Address } from './address.ts'

/** The address of a view. */
export function writeAddress(address: Address, base: URL): string {
  const { page, municipality, register, language, at, query } = address
  const url = new URL(page === 'overview' ? '.' : `${page}/`, base)
  const said = { municipality, register, lang: language, at, ...query }
  for (const [key, value] of Object.entries(said))
    if (value !== undefined && value !== '') url.searchParams.set(key, value)
  return url.href
}
