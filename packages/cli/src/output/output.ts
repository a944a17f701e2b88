import type { Language } from '@styrkod/core'
import pc from 'picocolors'
import wrapAnsi from 'wrap-ansi'
import { fits } from './fits.ts'

/** Where answers go: JSON alone on standard output, or text that fits the terminal. */
export interface Output {
  readonly json: boolean
  readonly language: Language
  readonly colors: ReturnType<typeof pc.createColors>
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
  const width = Math.max(40, Math.min(process.stdout.columns ?? 100, 120))
  const write = (text: string): void => void process.stdout.write(text)
  return {
    json,
    language,
    colors: pc.createColors(color),
    width,
    write,
    line: (text = '', indent = 0) => {
      const pad = ' '.repeat(indent)
      const wrapped = fits(text, width - indent) ? text : wrapAnsi(text, width - indent, { trim: false, hard: true })
      write(
        `${wrapped
          .split('\n')
          .map((one, at) => (one === '' ? '' : pad + (at === 0 ? one : one.trimStart())))
          .join('\n')}\n`,
      )
    },
    value: (value) => write(`${JSON.stringify(value, null, process.stdout.isTTY ? 2 : undefined)}\n`),
  }
}
