import type { Json } from '@styrkod/core'
import { namesOf } from '#answers/names.ts'
import type { Context } from '#page.ts'
import { WORDS } from '#words/words.ts'

/** What somebody or something in the register is called, found once for a page. */
export function nameIn({ memory, words, compiled, register, language }: Context): (id: string) => string {
  const key = `names ${language}`
  const known = memory.get(key) as { register: unknown; nameOf: (id: string) => string } | undefined
  if (known && known.register === register) return known.nameOf
  const nameOf = namesOf(words, compiled, register, language)
  memory.set(key, { register, nameOf })
  return nameOf
}

/** A fact as people read it. */
export function factText(context: Context, value: Json, nameOf: (id: string) => string): string {
  const { language, words, compiled } = context
  const said = WORDS[language]
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? said.yes : said.no
  if (typeof value === 'number') return words.formatNumber(value, language)
  if (Array.isArray(value)) return value.map((one: Json) => factText(context, one, nameOf)).join(', ') || '–'
  if (typeof value !== 'string') return JSON.stringify(value)
  const name = nameOf(value)
  return name === value && /^[a-z]+(-[a-z]+)*$/.test(value) ? words.itemLabel(compiled, value, language) : name
}
