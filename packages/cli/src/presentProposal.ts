import { present, type CompiledRuleset, type Json, type Language, type ProposeAnswer } from '@styrkod/core'

/** What came of a proposal, in one language: the events are data and stay as they are. */
export function presentProposal(
  compiled: CompiledRuleset,
  answer: ProposeAnswer,
  language: Language,
  day: string,
): Json {
  const shown = present(compiled, answer, language, day) as Record<string, Json>
  return answer.ok ? { ...shown, events: answer.events as unknown as Json } : shown
}
