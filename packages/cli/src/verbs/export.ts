import { lifecycle, resolveObject, resolveWord, type RouteAnswer } from '@styrkod/core'
import { lifecycleDiagram, routeDiagram } from '@styrkod/exchange/mermaid'
import { InputError, wrong } from '../failure.ts'
import { REGISTER, RULESET, AT, FACT } from '../options.ts'
import { caseOf, put } from '../question.ts'
import type { Input, Verb } from '../verb.ts'

export const verb: Verb = {
  name: 'export',
  usage: 'export mermaid <document> -r ID  ·  export mermaid <action> <object> -r ID',
  about: {
    sv: 'Skriver ett styrdokuments liv, eller vägen till ett beslut, som ett diagram i Mermaid.',
    en: 'Writes the life of a governing document, or the way to a decision, as a Mermaid diagram.',
  },
  options: { ruleset: RULESET, register: REGISTER, at: AT, fact: FACT },
  examples: [
    {
      command: 'export mermaid it-strategy -r norsjo',
      says: { sv: 'IT-strategins liv.', en: 'The life of the IT strategy.' },
    },
    {
      command: 'export mermaid decide purchase -r kalix',
      says: { sv: 'Vägen till ett inköp.', en: 'The way to a purchase.' },
    },
  ],
  run: async (input) => {
    const [format, first, second] = input.words
    if (format !== 'mermaid') throw wrong('not-a-value', { path: 'export', value: format ?? '', values: ['mermaid'] })
    if (first === undefined) throw wrong('missing-argument', { name: '<document>', verb: 'export' })
    const diagram = second === undefined ? await lifecycleOf(input, first) : await routeOf(input, first, second)
    if (input.output.json) input.output.value({ mermaid: diagram })
    else input.output.write(diagram)
    return 0
  },
}

async function lifecycleOf(input: Input, word: string): Promise<string> {
  const { compiled } = await caseOf(input, word)
  const object = resolveObject(compiled, word, ['document'])
  if (!object.ok) throw new InputError(object.issues)
  const machine = lifecycle(compiled, object.value.object)
  if (!machine) throw wrong('not-a-document', { name: word })
  return lifecycleDiagram(compiled, machine, input.language)
}

async function routeOf(input: Input, action: string, object: string): Promise<string> {
  const { compiled, register, common } = await caseOf(input, object)
  const resolved = resolveWord(compiled, 'action', action, ['action'])
  if (!resolved.ok) throw new InputError(resolved.issues)
  const { answer } = put<RouteAnswer>(compiled, { question: 'route', action, object, ...common }, input, { register })
  return routeDiagram(compiled, answer.steps, input.language)
}
