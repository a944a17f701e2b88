import type { Context } from '#element/StyrkodElement.ts'
import { route } from '../styrkod.ts'
import { actionName } from './names.ts'

/** What is done in a step on the way to the adoption of a document. */
export function stepName(context: Context, document: string, id: string): string {
  const steps = route(context.compiled, { at: context.at, action: 'adopt', object: document }).steps
  const step = steps.find((one) => one.id === id || id.startsWith(`${one.id}@`))
  return step ? actionName(context, step.action) : id
}
