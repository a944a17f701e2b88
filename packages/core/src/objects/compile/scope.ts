import { ancestors, own } from '#primitives/ancestors.ts'
import type { Path, Slug } from '#primitives/model.ts'
import type { Link, ObjectType } from '../model.ts'

type Types = Readonly<Record<Slug, ObjectType>>

/**
 * The ways from an object of a type to the instance of a role that is per `per`: the object itself, else links of
 * at most two steps to single objects, the shortest only. None means that the object does not tell the instance.
 */
export function scopePaths(types: Types, object: Slug, per: Slug): readonly Path[] {
  if (isKind(types, object, per)) return ['object']
  const near = singleLinks(types, object)
  const direct = near.filter(([, link]) => isKind(types, link.to, per))
  if (direct.length > 0) return direct.map(([name]) => `object.${name}`)
  return near.flatMap(([name, link]) =>
    singleLinks(types, link.to)
      .filter(([, next]) => isKind(types, next.to, per))
      .map(([next]) => `object.${name}.${next}`),
  )
}

const isKind = (types: Types, type: Slug, kind: Slug): boolean => ancestors(types, type).includes(kind)

const singleLinks = (types: Types, type: Slug): (readonly [string, Link])[] =>
  ancestors(types, type).flatMap((id) => Object.entries(own(types, id)?.links ?? {}).filter(([, link]) => !link.many))
