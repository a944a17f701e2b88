import { styleText } from 'node:util'

const STYLES = ['bold', 'dim', 'inverse', 'red', 'green', 'yellow', 'cyan'] as const

/** What sets a text off, by the name of the style. */
export type Colours = Readonly<Record<(typeof STYLES)[number], (text: string) => string>>

/** Styles for a terminal; where there are to be none, each gives the text as it is. */
export const createColours = (wanted: boolean): Colours =>
  Object.fromEntries(
    STYLES.map((style) => [
      style,
      // Whether they are wanted is known: later versions of Node would ask the stream again.
      wanted ? (text: string) => styleText(style, text, { validateStream: false }) : (text: string) => text,
    ]),
  ) as Colours
