import { contrast, mix } from './contrast.ts'

const WHITE = '#ffffff'
const BLACK = '#000000'

/** The paper that is hardest to write on in each scheme, and which way a colour is moved to be read on it. */
const PAPERS = {
  light: { paper: WHITE, ink: BLACK, least: 4.6 },
  // Light letters on dark paper need more to be as easy to read.
  dark: { paper: '#26282b', ink: WHITE, least: 7 },
} as const

export type Scheme = keyof typeof PAPERS

/** The design system's shades of a colour, of which all that carry text can be read (WCAG AA) on the paper. */
export function shades(color: string, scheme: Scheme): Readonly<Record<string, string>> {
  const { paper, ink, least } = PAPERS[scheme]
  const tint = (share: number): string => mix(paper, color, share)
  const tinted = tint(0.14)
  const base = readable(color, paper, ink, 4.6)
  const text = readable(base, tinted, ink, least)
  return {
    'background-default': paper,
    'background-tinted': tint(0.06),
    'surface-default': paper,
    'surface-tinted': tinted,
    'surface-hover': tint(0.2),
    'surface-active': tint(0.26),
    'border-subtle': tint(0.4),
    'border-default': readable(color, paper, ink, 3.1),
    'border-strong': text,
    'text-subtle': text,
    'text-default': readable(text, tinted, ink, 9),
    'base-default': base,
    'base-hover': mix(base, ink, 0.12),
    'base-active': mix(base, ink, 0.22),
    'base-contrast-subtle': contrasting(base),
    'base-contrast-default': contrasting(base),
  }
}

/** The colour itself when it stands out enough, else the nearest towards the ink that does. */
function readable(color: string, paper: string, ink: string, least: number): string {
  const steps = Array.from({ length: 26 }, (_, at) => mix(color, ink, at / 25))
  return steps.find((one) => contrast(one, paper) >= least) ?? ink
}

const contrasting = (color: string): string => (contrast(color, WHITE) >= contrast(color, BLACK) ? WHITE : BLACK)
