import MarkdownIt from 'markdown-it'

/** A fenced block of a page and what its info string says is to be done with it. */
export interface Block {
  readonly language: string
  /** Words after the language that stand alone, such as `run` or `output`. */
  readonly words: readonly string[]
  /** Words of the form `key=value`. */
  readonly keys: Readonly<Record<string, string>>
  readonly text: string
  /** The lines of the page between the fences: the first, and the one after the last, counted from 0. */
  readonly lines: readonly [from: number, to: number]
}

const markdown = new MarkdownIt()

/** The fenced blocks of a Markdown text, in order. */
export function readBlocks(text: string): readonly Block[] {
  return markdown
    .parse(text, {})
    .filter((token) => token.type === 'fence')
    .map((token): Block => {
      const [language = '', ...rest] = token.info.trim().split(/\s+/)
      const [from, to] = token.map!
      return {
        language,
        words: rest.filter((word) => !word.includes('=')),
        keys: Object.fromEntries(
          rest.filter((word) => word.includes('=')).map((word) => word.split(/=(.*)/s).slice(0, 2) as [string, string]),
        ),
        text: token.content,
        lines: [from + 1, to - 1],
      }
    })
}
