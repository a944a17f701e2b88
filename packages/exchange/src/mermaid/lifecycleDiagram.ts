import { label, say, type CompiledRuleset, type Language, type Lifecycle } from '@styrkod/core'
import { text } from './text.ts'

/** The life of a governing document as a Mermaid state diagram. */
export function lifecycleDiagram(compiled: CompiledRuleset, machine: Lifecycle, language: Language): string {
  const lines = machine.transitions.map(({ from, to, action, role, by, section }) => {
    const who = role === undefined ? '' : `${label(compiled, 'roles', role, language)}: `
    const what = by === undefined ? label(compiled, 'actions', action, language) : BY[language][by]
    return `  ${name(from)} --> ${name(to)}: ${text(`${who}${what}${section === undefined ? '' : ` (${section})`}`)}`
  })
  return [
    'stateDiagram-v2',
    ...machine.states.map((state) => `  state "${text(say(language, `plan.${state}`))}" as ${name(state)}`),
    `  [*] --> ${name(machine.initial)}`,
    ...new Set(lines),
    ...ENDS.filter((state) => machine.states.includes(state)).map((state) => `  ${name(state)} --> [*]`),
    '',
  ].join('\n')
}

const ENDS = ['replaced', 'expired', 'repealed'] as const

const name = (state: string): string => state.replaceAll('-', '_')

const BY = {
  sv: { effective: 'träder i kraft', renewal: 'förnyelsedagen kommer', validity: 'giltigheten upphör' },
  en: { effective: 'takes effect', renewal: 'the day of renewal comes', validity: 'validity ends' },
} as const
