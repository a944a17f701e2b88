import type { Head } from '@styrkod/store'
import type { Call } from '#http/call.ts'
import { Problem } from '#http/problem.ts'
import type { OpenRegister } from '#registers/registers.ts'
import type { Listed } from '#rulesets/catalogue.ts'

/** The ruleset with an id, as it is now. */
export function rulesetOf({ parts }: Call, id: string): Listed {
  const found = parts.rulesets.get(id)
  if (!found) throw new Problem('unknown-ruleset', { known: parts.rulesets.list().map((one) => one.id) })
  return found
}

/** A municipality's register at its latest version, and the ruleset it keeps to. */
export async function registerOf(call: Call, code: string): Promise<OpenRegister & { readonly ruleset: Listed }> {
  const opened = await call.parts.registers.open(code)
  if (!opened) throw new Problem('unknown-municipality')
  return { ...opened, ruleset: rulesetOf(call, opened.head.ruleset) }
}

/** A head as it is shown: how many people came and went concerns nobody. */
export const shownHead = ({ people: _people, forgotten: _forgotten, ...head }: Head): object => head
