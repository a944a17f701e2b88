import { asking } from '@styrkod/browser'
import type { DecideAnswer, Proposal, ProposeAnswer } from '@styrkod/core'
import { capital } from '#answers/names.ts'
import type { Context } from '#page.ts'
import type { Written } from '#source/source.ts'
import type { CaseState, Outcome } from './caseState.ts'
import { proposalOf } from './proposalOf.ts'
import { WORDS } from './words.ts'

/** Tries the step against the rules here, and records it on the server when that is asked for. */
export async function tryStep(context: Context, state: CaseState, record: boolean): Promise<void> {
  const words = WORDS[context.language]
  const proposal = proposalOf(context, state)
  if (!proposal || !context.register) {
    state.outcome = { tone: 'warning', title: words.missing, lines: [] }
    return context.draw()
  }
  state.busy = true
  context.draw()
  try {
    const { propose } = await asking()
    const answer = propose(context.compiled, { register: context.register, proposal: inOwnName(context, proposal) })
    keepAsked(state, answer)
    state.outcome = outcomeOf(context, answer)
    if (record && answer.ok) await write(context, state, proposal)
  } finally {
    state.busy = false
    context.draw()
  }
}

/** Whoever may not record for others acts in their own name, and the server takes it from their token. */
const inOwnName = ({ me }: Context, proposal: Proposal): Proposal =>
  proposal.actor || me?.person === undefined ? proposal : { ...proposal, actor: { person: me.person } }

/** What the rules ask for stays in the form, so that it can be changed. */
function keepAsked(state: CaseState, answer: ProposeAnswer): void {
  const { refusal } = answer as { refusal?: DecideAnswer }
  const asked = refusal && 'needs' in refusal ? refusal.needs.facts : []
  const known = new Set(state.asked.map(({ path }) => path))
  state.asked = [...state.asked, ...asked.filter(({ path }) => !known.has(path))]
}

async function write(context: Context, state: CaseState, proposal: Proposal): Promise<void> {
  const { source, municipality, version, language, reload } = context
  const result = await source.propose!(municipality.code, proposal, {
    language,
    ...(version !== undefined && { version }),
  })
  state.outcome = written(context, result)
  if (result.kind === 'recorded') Object.assign(state, { act: '', name: '', facts: {}, asked: [] })
  if (result.kind === 'recorded' || result.kind === 'conflict') await reload()
}

function written({ language }: Context, result: Written): Outcome {
  const words = WORDS[language]
  switch (result.kind) {
    case 'recorded':
      return { tone: 'success', title: words.recorded, lines: [] }
    case 'conflict':
      return { tone: 'warning', title: words.conflict, lines: [] }
    case 'refused':
      return { tone: 'danger', title: result.title, lines: result.reasons }
    case 'failed':
      return { tone: 'danger', title: result.title, lines: [] }
  }
}

function outcomeOf(context: Context, answer: ProposeAnswer): Outcome {
  const words = WORDS[context.language]
  if (answer.ok) {
    const [remark] = answer.remarks
    const title = remark ? words.permittedWith[remark] : words.permitted
    return { tone: remark ? 'warning' : 'success', title, lines: texts(context, answer.reasons) }
  }
  const { refusal } = answer
  if (refusal.outcome === 'duplicate') return { tone: 'danger', title: words.duplicate, lines: [] }
  if (refusal.outcome === 'unknown-part') return { tone: 'danger', title: words.denied, lines: refusal.parts }
  return refusalOf(context, refusal)
}

function refusalOf(context: Context, refusal: DecideAnswer): Outcome {
  const { language, compiled, words: say } = context
  const words = WORDS[language]
  const isOpen = refusal.outcome === 'undetermined'
  const instead = [...new Set(refusal.instead.map(({ role }) => say.label(compiled, 'roles', role, language)))]
  const before = refusal.needs.approvals.map(
    ({ action, role }) =>
      `${words.before}: ${say.label(compiled, 'actions', action, language)} (${say.label(compiled, 'roles', role, language)})`,
  )
  const facts = refusal.needs.facts.map(({ path, label }) => capital(label?.[language] ?? path))
  return {
    tone: isOpen ? 'warning' : 'danger',
    title: isOpen ? words.undetermined : words.denied,
    lines: [
      ...texts(context, refusal.reasons),
      ...(instead.length > 0 ? [`${words.instead}: ${instead.join(', ')}`] : []),
      ...before,
      ...(isOpen ? facts : []),
    ],
  }
}

/** The sentences of the rules, with where they stand. */
function texts({ compiled, language, words: say }: Context, reasons: DecideAnswer['reasons']): readonly string[] {
  return reasons.map(({ rule, section }) => {
    const found = compiled.byId.get(rule)?.rule
    const text = found ? say.explainRule(compiled, found, language) : rule
    return section === undefined ? text : `${text} (${say.say(language, 'section', { section })})`
  })
}
