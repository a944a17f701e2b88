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

/** Which fact of what a value is of. */
interface About {
  readonly path: string
  readonly object: string
}

/** A value of a fact as people read it. */
export function factText(context: Context, about: About, value: Json, nameOf: (id: string) => string): string {
  const { language, words, compiled } = context
  const said = WORDS[language]
  if (value === null) return '–'
  if (typeof value === 'boolean') return value ? said.yes : said.no
  if (Array.isArray(value)) return value.map((one: Json) => factText(context, about, one, nameOf)).join(', ') || '–'
  const name = typeof value === 'string' ? nameOf(value) : value
  const isName = name === value && (typeof value !== 'string' || NAME.test(value))
  const called = isName ? words.valueLabel(compiled, about.path, about.object, value, language) : name
  if (typeof called === 'number') return words.formatNumber(called, language)
  return typeof called === 'string' ? called : JSON.stringify(called)
}

/** What the rules may have a word for; texts of people's own are left as they are. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/
