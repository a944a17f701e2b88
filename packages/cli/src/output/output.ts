import type { Language } from '@styrkod/core'
import { createColours, type Colours } from './colours.ts'
import { fits } from './fits.ts'
import { terminal, writeOut } from './standardOutput.ts'
import { wrapped } from './wrapped.ts'

/** Where answers go: JSON alone on standard output, or text that fits the terminal. */
export interface Output {
  readonly json: boolean
  readonly language: Language
  readonly colors: Colours
  readonly width: number
  readonly write: (text: string) => void
  /** One line of text, wrapped to the terminal, its continuation lines indented. */
  readonly line: (text?: string, indent?: number) => void
  readonly value: (value: unknown) => void
}

export interface OutputSettings {
  readonly json: boolean
  readonly color: boolean
  readonly language: Language
}

export function createOutput({ json, color, language }: OutputSettings): Output {
  const width = Math.max(40, Math.min(terminal.columns ?? 100, 120))
  return {
    json,
    language,
    colors: createColours(color),
    width,
    write: writeOut,
    line: (text = '', indent = 0) => {
      const pad = ' '.repeat(indent)
      const lines = fits(text, width - indent) ? text.split('\n') : wrapped(text, width - indent, { trim: false })
      writeOut(`${lines.map((one, at) => (one === '' ? '' : pad + (at === 0 ? one : one.trimStart()))).join('\n')}\n`)
    },
    value: (value) => writeOut(`${JSON.stringify(value, null, terminal.is ? 2 : undefined)}\n`),
  }
}
