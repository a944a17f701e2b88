import type { TemplateResult } from 'lit/html.js'
import type { words } from '@styrkod/browser'
import type { CompiledRuleset, Day, Language, Register } from '@styrkod/core'
import type { Address } from '#address/address.ts'
import type { Answer, Question } from '#answers/question.ts'
import type { MunicipalityEntry } from '#source/config.ts'
import type { Me, Source } from '#source/source.ts'

/** What a page knows when it draws itself, and what it can do. */
export interface Context {
  readonly address: Address
  readonly language: Language
  readonly at: Day
  readonly compiled: CompiledRuleset
  readonly register: Register | undefined
  readonly version: string | undefined
  readonly municipality: MunicipalityEntry
  readonly municipalities: readonly MunicipalityEntry[]
  readonly source: Source
  readonly me: Me | undefined
  /** The words for answers. */
  readonly words: Awaited<ReturnType<typeof words>>
  /** The answer to something that takes time, or nothing yet; the page is drawn again when it comes. */
  readonly answer: <Q extends Question>(question: Q) => Answer<Q> | undefined
  /** The address of a view beside this one. */
  readonly href: (change: Partial<Address>) => string
  /** Says what is shown in the address, without going anywhere: a filter while it is written. */
  readonly note: (query: Readonly<Record<string, string | undefined>>) => void
  /** Goes somewhere else. */
  readonly go: (change: Partial<Address>) => void
  /** Draws the page again. */
  readonly draw: () => void
  /** Reads the register again, after something was written. */
  readonly reload: () => Promise<void>
  /** What the page remembers until somebody goes elsewhere. */
  readonly memory: Map<string, unknown>
}

/** One of the portal's pages. */
export interface Page {
  readonly title: (context: Context) => string
  readonly lead?: (context: Context) => string | undefined
  /** The elements that it is made of, each a file of its own. */
  readonly elements?: readonly string[]
  readonly view: (context: Context) => TemplateResult
}
