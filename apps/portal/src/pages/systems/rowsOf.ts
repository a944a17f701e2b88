import type { SystemRow } from '#answers/question.ts'
import type { Context } from '#page.ts'

/** The systems of the register, or nothing while they are being found. */
export const rowsOf = ({ register, at, language, answer }: Context): readonly SystemRow[] | undefined =>
  register ? answer({ ask: 'systems', at, language }) : []
