import { explainRule, say, type CompiledRuleset, type ExplainAnswer, type RuleCard } from '@styrkod/core'
import type { LoadedRuleset } from '../load/loadedRuleset.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { RECEIPT, RULESET, textOption, wordsOf } from '../options.ts'
import type { Output } from '../output/output.ts'
import { place } from '../output/parts.ts'
import { put, show } from '../question.ts'
import type { Verb } from '../verb.ts'

const WORDS = {
  sv: {
    from: 'gäller från',
    through: 'till och med',
    overrides: 'går före',
    overriddenBy: 'viker för',
    contradicts: 'motsägs av',
    presupposes: 'förutsätter',
    wording: 'källans ord',
    cases: 'prövas av',
    reason: 'undantagen',
    basis: 'grund',
  },
  en: {
    from: 'in force from',
    through: 'through',
    overrides: 'overrides',
    overriddenBy: 'gives way to',
    contradicts: 'contradicted by',
    presupposes: 'presupposes',
    wording: "the source's word",
    cases: 'exercised by',
    reason: 'set aside',
    basis: 'basis',
  },
} as const

export const verb: Verb = {
  name: 'explain',
  usage: 'explain <rule or norm> -r ID',
  about: {
    sv: 'Regelkortet: vad regeln säger, var den står, vilka normer den genomför, vad den motsägs av.',
    en: 'The rule card: what the rule says, where it stands, which norms it implements, what contradicts it.',
  },
  options: { ruleset: RULESET, receipt: RECEIPT },
  examples: [
    {
      command: 'explain harjedalen/4.1/1 -r harjedalen',
      says: { sv: 'Reglerna bakom en norm.', en: 'The rules behind a norm.' },
    },
  ],
  run: async (input) => {
    const { id } = wordsOf(input, 'explain', 'id')
    const loaded = await loadRuleset(textOption(input, 'ruleset'))
    const answered = put<ExplainAnswer>(loaded.compiled, { question: 'explain', id }, input)
    const { answer, shown } = answered
    const cases = casesOf(loaded, answer.cards)
    const render = (): void => {
      for (const card of answer.cards) renderCard(input.output, loaded.compiled, card)
      if (cases.length > 0)
        input.output.line(`${input.output.colors.bold(WORDS[input.language].cases)}: ${cases.join('; ')}`)
    }
    show(input, answered, render, { ...(shown as object), cases })
    return 0
  },
}

/** The cases that name one of the rules in what they expect, or one of its norms. */
function casesOf(loaded: LoadedRuleset, cards: readonly RuleCard[]): readonly string[] {
  const words = cards.flatMap((card) => [card.rule, ...card.norms])
  return loaded
    .cases()
    .filter(({ value }) => {
      const text = JSON.stringify([value.expect, value.norms ?? []])
      return words.some((word) => text.includes(`"${word}"`))
    })
    .map(({ value }) => value.name)
}

function renderCard(output: Output, compiled: CompiledRuleset, card: RuleCard): void {
  const { colors, language } = output
  const words = WORDS[language]
  const rule = compiled.byId.get(card.rule)?.rule
  output.line(colors.bold(card.rule))
  if (rule) output.line(explainRule(compiled, rule, language), 2)
  else if (card.text) output.line(card.text[language], 2)
  else if (typeof card.definition === 'string') output.line(card.definition, 2)
  const strength = card.modality ? say(language, `modality.${card.modality}`) : undefined
  output.line(
    [
      strength,
      card.basis && `${words.basis}: ${card.basis}`,
      card.wording && `${words.wording}: ${card.wording}`,
      card.reason && `${words.reason}: ${card.reason}`,
    ]
      .filter(Boolean)
      .join(' · '),
    2,
  )
  if (card.from ?? card.through)
    output.line(
      [card.from && `${words.from} ${card.from}`, card.through && `${words.through} ${card.through}`]
        .filter(Boolean)
        .join(' '),
      2,
    )
  for (const key of ['overrides', 'overriddenBy', 'contradicts'] as const)
    if (card[key]) output.line(`${words[key]}: ${card[key].join(', ')}`, 2)
  if (card.presupposes)
    output.line(`${words.presupposes}: ${card.presupposes.map((one) => `${one.action} ${one.object}`).join(', ')}`, 2)
  if (card.note) output.line(card.note[language], 2)
  output.line(place(output, card), 2)
  output.line()
}
