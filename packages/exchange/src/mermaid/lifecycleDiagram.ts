import { label, type CompiledRuleset, type Language, type Lifecycle } from '@styrkod/core'
import { text } from './text.ts'

/** The life of a governing document as a Mermaid state diagram. */
export function lifecycleDiagram(compiled: CompiledRuleset, machine: Lifecycle, language: Language): string {
  const words = STATES[language]
  const lines = machine.transitions.map(({ from, to, action, role, by, section }) => {
    const who = role === undefined ? '' : `${label(compiled, 'roles', role, language)}: `
    const what = by === undefined ? label(compiled, 'actions', action, language) : BY[language][by]
    return `  ${name(from)} --> ${name(to)}: ${text(`${who}${what}${section === undefined ? '' : ` (${section})`}`)}`
  })
  return [
    'stateDiagram-v2',
    ...machine.states.map((state) => `  state "${text(words[state])}" as ${name(state)}`),
    `  [*] --> ${name(machine.initial)}`,
    ...new Set(lines),
    ...ENDS.filter((state) => machine.states.includes(state)).map((state) => `  ${name(state)} --> [*]`),
    '',
  ].join('\n')
}

const ENDS = ['replaced', 'expired', 'repealed'] as const

const name = (state: string): string => state.replaceAll('-', '_')

const STATES = {
  sv: {
    planned: 'planerat',
    'in-preparation': 'under beredning',
    'on-consultation': 'på samråd',
    anchored: 'förankrat',
    submitted: 'framlagt',
    adopted: 'fastställt',
    'in-force': 'gällande',
    'due-for-renewal': 'skall förnyas',
    replaced: 'ersatt',
    expired: 'utgånget',
    repealed: 'upphävt',
  },
  en: {
    planned: 'planned',
    'in-preparation': 'in preparation',
    'on-consultation': 'on consultation',
    anchored: 'anchored',
    submitted: 'submitted',
    adopted: 'adopted',
    'in-force': 'in force',
    'due-for-renewal': 'due for renewal',
    replaced: 'replaced',
    expired: 'expired',
    repealed: 'repealed',
  },
} as const

const BY = {
  sv: { effective: 'träder i kraft', renewal: 'förnyelsedagen kommer', validity: 'giltigheten upphör' },
  en: { effective: 'takes effect', renewal: 'the day of renewal comes', validity: 'validity ends' },
} as const
