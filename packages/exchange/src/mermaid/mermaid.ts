import { label, type CompiledRuleset, type Language, type Lifecycle, type RouteStep } from '@styrkod/core'

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

/** The steps of a route as a Mermaid flowchart, the decision as a rhombus. */
export function routeDiagram(compiled: CompiledRuleset, steps: readonly RouteStep[], language: Language): string {
  const ids = new Map(steps.map((step, at) => [step.id, `s${at}`]))
  const boxes = steps.map((step) => {
    const roles = (step.roles ?? [step.role]).map((role) => label(compiled, 'roles', role, language)).join(', ')
    const part = step.part === undefined ? '' : ` [${step.part}]`
    const says = text(
      `${roles}: ${label(compiled, 'actions', step.action, language)}${part}${step.section === undefined ? '' : ` (${step.section})`}`,
    )
    return `  ${ids.get(step.id)!}${step.deciding ? `{"${says}"}` : `["${says}"]`}`
  })
  const arrows = steps.flatMap((step) =>
    step.after.flatMap((before) => (ids.has(before) ? [`  ${ids.get(before)!} --> ${ids.get(step.id)!}`] : [])),
  )
  return ['flowchart TD', ...boxes, ...arrows, ''].join('\n')
}

const ENDS = ['replaced', 'expired', 'repealed'] as const

const name = (state: string): string => state.replaceAll('-', '_')

/** Characters that Mermaid reads as its own are written as entities. */
const text = (value: string): string => value.replaceAll('"', '#quot;').replaceAll(';', '#59;').replaceAll('\n', ' ')

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
