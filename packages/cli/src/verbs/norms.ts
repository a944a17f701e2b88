import type { NormsAnswer } from '@styrkod/core'
import { loadRuleset } from '../load/ruleset.ts'
import { RECEIPT, RULESET, textOption } from '../options.ts'
import { put, show } from '../question.ts'
import type { Verb } from '../verb.ts'

const WORDS = {
  sv: { covered: 'av', norms: 'normer täckta', missing: 'Saknas' },
  en: { covered: 'of', norms: 'norms covered', missing: 'Missing' },
} as const

export const verb: Verb = {
  name: 'norms',
  usage: 'norms -r ID|DIR',
  about: {
    sv: 'Vilka regler som genomför varje norm i källan, och vilka normer som är undantagna med skäl.',
    en: 'Which rules implement each norm of the source, and which norms are set aside with a reason.',
  },
  options: { ruleset: RULESET, receipt: RECEIPT },
  examples: [
    {
      command: 'norms -r harjedalen',
      says: { sv: 'Hur mycket av dokumentet som täcks.', en: 'How much of the document is covered.' },
    },
  ],
  run: async (input) => {
    const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? input.words[0])
    const answered = put<NormsAnswer>(compiled, { question: 'norms' }, input)
    const { answer } = answered
    const { output, language } = input
    show(input, answered, () => {
      const words = WORDS[language]
      for (const norm of answer.norms)
        output.line(
          `${output.colors.cyan(norm.id)} ${norm.rules?.join(', ') ?? ''}${norm.reason ? output.colors.dim(` (${norm.reason})`) : ''}`,
        )
      output.line()
      output.line(output.colors.bold(`${answer.covered} ${words.covered} ${answer.total} ${words.norms}`))
    })
    return answer.covered === answer.total ? 0 : 1
  },
}
