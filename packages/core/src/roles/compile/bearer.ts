import type { Path, Slug } from '#primitives/model.ts'
import { UNASSIGNED, type Bearer } from '../model.ts'
import type { BearerSource, CitedBearersSource, CitedBearerSource } from '../schema/bearer.ts'
import type { CitationSource } from './cite.ts'

/** The normal form of who; `of` on the rule holds for every role in it that names no link of its own. */
export function compileBearer(source: BearerSource, of?: Path): Bearer {
  if (typeof source === 'string') return source === 'unassigned' ? UNASSIGNED : roleBearer(source, of)
  if ('role' in source) return source.role === 'unassigned' ? UNASSIGNED : roleBearer(source.role, source.of ?? of)
  if ('any' in source) return { kind: 'any', of: source.any.map((part) => compileBearer(part, of)) }
  return { kind: 'all', of: source.all.map((part) => compileBearer(part, of)) }
}

const roleBearer = (role: Slug, of: Path | undefined): Bearer => ({
  kind: 'role',
  role,
  ...(of !== undefined && { of }),
})

/** Every role in a bearer, with the link to its instance. */
export function rolesIn(bearer: Bearer): readonly { readonly role: Slug; readonly of?: Path }[] {
  if (bearer.kind === 'unassigned') return []
  return bearer.kind === 'role' ? [bearer] : bearer.of.flatMap(rolesIn)
}

/** A text by which two bearers are the same or not, whatever the order of their alternatives. */
export function bearerKey(bearer: Bearer): string {
  if (bearer.kind === 'unassigned') return 'unassigned'
  if (bearer.kind === 'role') return bearer.of === undefined ? bearer.role : `${bearer.role}@${bearer.of}`
  return `${bearer.kind}(${bearer.of.map(bearerKey).sort().join(',')})`
}

export interface CitedBearer {
  readonly bearer: Bearer
  readonly with?: Bearer
  readonly to?: Bearer
  readonly citation: CitationSource & { id?: string | undefined }
  readonly path: readonly (string | number)[]
}

/** The statements about who does something, each with what it cites. */
export function compileCitedBearers(
  source: CitedBearersSource | undefined,
  path: readonly (string | number)[],
): readonly CitedBearer[] {
  if (source === undefined) return []
  if (Array.isArray(source)) return source.map((one, at) => citedBearer(one, [...path, at]))
  return [citedBearer(source, path)]
}

function citedBearer(source: CitedBearerSource, path: readonly (string | number)[]): CitedBearer {
  if (typeof source === 'string') return { bearer: compileBearer(source), citation: {}, path }
  const { of, with: helper, to, ...citation } = source
  const who: BearerSource = 'role' in source ? source.role : 'any' in source ? { any: source.any } : { all: source.all }
  return {
    bearer: compileBearer(who, of),
    ...(helper !== undefined && { with: compileBearer(helper) }),
    ...(to !== undefined && { to: compileBearer(to) }),
    citation,
    path,
  }
}
