import type { Head } from '@styrkod/store'

/** The entity tag of a register at a version; that somebody was forgotten makes it another. */
export const versionTag = ({ version, hash, forgotten }: Pick<Head, 'version' | 'hash' | 'forgotten'>): string =>
  `"${version}.${hash.slice(0, 16)}${forgotten > 0 ? `.${forgotten}` : ''}"`
