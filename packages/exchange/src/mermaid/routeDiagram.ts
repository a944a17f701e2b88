import { label, type CompiledRuleset, type Language, type RouteStep } from '@styrkod/core'
import { text } from './text.ts'

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
