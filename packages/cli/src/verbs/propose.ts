import {
  explainRule,
  label,
  propose,
  say,
  type CompiledRuleset,
  type Proposal,
  type ProposeAnswer,
} from '@styrkod/core'
import { wrong } from '../failure.ts'
import { actOptions, ACTING, proposalOf } from '../proposal.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { REGISTER, RULESET, textOption } from '../options.ts'
import { place, roleName } from '../output/parts.ts'
import type { Input, Verb } from '../verb.ts'
import { presentProposal } from '../presentProposal.ts'

const WORDS = {
  sv: {
    recorded: 'Antecknat',
    would: 'Kan antecknas',
    refused: 'Får inte göras',
    because: 'Därför att',
    steps: 'Steg som saknas',
    needs: 'Det avgörs av',
    next: 'Näst i tur',
    advice: 'Råd',
    duplicate: 'Registret har redan en händelse med id',
    noPart: 'Dokumentet har ingen del',
    parts: 'Det har delarna',
    remarks: {
      unassigned: 'Källan nämner ingen för detta.',
      contested: 'Källan nämner två för detta.',
      'not-regulated': 'Ingen regel handlar om detta.',
    },
  },
  en: {
    recorded: 'Recorded',
    would: 'May be recorded',
    refused: 'May not be done',
    because: 'Because',
    steps: 'Steps missing',
    needs: 'It turns on',
    next: 'Next',
    advice: 'Advice',
    duplicate: 'The register has an event already with the id',
    noPart: 'The document has no part',
    parts: 'Its parts are',
    remarks: {
      unassigned: 'The source names nobody for this.',
      contested: 'The source names two for this.',
      'not-regulated': 'No rule speaks of this.',
    },
  },
} as const

export const verb: Verb = {
  name: 'propose',
  usage: 'propose <action> <type:id> --register DIR --actor WHO [--act key=value] [--set path=value] [--dry-run]',
  about: {
    sv: 'Gör något: om reglerna tillåter det skrivs händelsen i registret, annars nekas det med skäl. Med --dry-run skrivs inget.',
    en: 'Do something: if the rules allow it the event is written to the register, else it is refused with the reasons. With --dry-run nothing is written.',
  },
  options: {
    register: REGISTER,
    ruleset: RULESET,
    ...ACTING,
    'dry-run': { says: { sv: 'visa bara vad som skulle hända', en: 'only show what would happen' } },
  },
  examples: [
    {
      command:
        'propose adopt it-strategy:strategy --register ./register --actor executive-board --edition 2027 --dry-run',
      says: {
        sv: 'Vad händer om kommunstyrelsen fastställer strategin nu?',
        en: 'What happens if the executive board adopts the strategy now?',
      },
    },
  ],
  run: async (input) => {
    const name = textOption(input, 'register')
    if (name === undefined) throw wrong('missing-option', { name: '--register' })
    const { loadRegister, registerFolder } = await import('../load/register.ts')
    const register = loadRegister(name)
    const { compiled } = await loadRuleset(textOption(input, 'ruleset') ?? register.ruleset)
    const proposal = proposalOf(input, compiled, register, actOptions(input, 'propose'))
    const answer = propose(compiled, { register, proposal })
    const dry = input.options['dry-run'] === true
    if (answer.ok && !dry) {
      const { appendEvents } = await import('../load/writeRegister.ts')
      await appendEvents(registerFolder(name), register.municipality, answer.events)
    }
    if (input.output.json) input.output.value(presentProposal(compiled, answer, input.language, proposal.day))
    else render(input, compiled, proposal, answer, dry)
    return answer.ok ? 0 : 1
  },
}

function render(
  { output, language }: Input,
  compiled: CompiledRuleset,
  proposal: Proposal,
  answer: ProposeAnswer,
  dry: boolean,
): void {
  const words = WORDS[language]
  const { colors } = output
  const what = `${label(compiled, 'actions', proposal.action, language)} ${proposal.object.type}:${proposal.object.id}`
  if (answer.ok) {
    output.line(`${colors.green(dry ? words.would : words.recorded)}: ${what} (${proposal.day})`)
    for (const remark of answer.remarks) output.line(colors.yellow(words.remarks[remark]), 2)
    rules(answer.reasons)
    if (answer.advice.length > 0) output.line(colors.bold(words.advice))
    rules(answer.advice)
    if (answer.next.length > 0) output.line(words.next)
    for (const step of answer.next)
      output.line(
        `${roleName(output, compiled, step.role)} – ${label(compiled, 'actions', step.action, language)}${step.part === undefined ? '' : ` (--part ${step.part})`}`,
        2,
      )
    return
  }
  output.line(`${colors.red(words.refused)}: ${what}`)
  const { refusal } = answer
  if (refusal.outcome === 'duplicate') {
    output.line(`${words.duplicate} ${refusal.event}.`)
    return
  }
  if (refusal.outcome === 'unknown-part') {
    output.line(`${words.noPart} ${refusal.part}. ${words.parts}: ${refusal.parts.join(', ')}`)
    return
  }
  output.line(`${say(language, `outcome.${refusal.outcome}`)}. ${words.because}:`)
  rules(refusal.reasons)
  for (const step of refusal.needs.approvals)
    output.line(
      `${words.steps}: ${roleName(output, compiled, step.role)} – ${label(compiled, 'actions', step.action, language)}${step.parts ? ` (--part ${step.parts.join(', ')})` : ''} ${place(output, step)}`,
      2,
    )
  if (refusal.needs.facts.length > 0)
    output.line(`${words.needs}: ${refusal.needs.facts.map((fact) => fact.path).join(', ')}`)

  function rules(
    list: readonly {
      readonly rule: string
      readonly source: string
      readonly section?: string
      readonly norms: readonly string[]
    }[],
  ): void {
    for (const one of list) {
      const rule = compiled.byId.get(one.rule)?.rule
      output.line(rule ? explainRule(compiled, rule, language) : one.rule, 2)
      output.line(place(output, one), 4)
    }
  }
}
