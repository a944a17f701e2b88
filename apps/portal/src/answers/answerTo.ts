import type { CompiledRuleset, Register } from '@styrkod/core'
import { casesIn } from './casesIn.ts'
import { dutiesIn } from './dutiesIn.ts'
import { faultsIn } from './faultsIn.ts'
import { flawsIn } from './flawsIn.ts'
import type { Parts } from './parts.ts'
import type { Question } from './question.ts'
import { holdingsIn } from './holdingsIn.ts'
import { systemsIn } from './systemsIn.ts'

/** The answer to a question, in words; nothing is found in a register that is not there. */
export function answerTo(
  parts: Parts,
  { compiled, register }: { readonly compiled: CompiledRuleset; readonly register: Register | undefined },
  question: Question,
): unknown {
  if (question.ask === 'lint') return flawsIn(parts, compiled, question.language)
  if (!register) return []
  const about = { compiled, register }
  switch (question.ask) {
    case 'due':
      return dutiesIn(parts, about, question)
    case 'findings':
      return faultsIn(parts, about, question)
    case 'audit':
      return parts.audit(compiled, { register, at: question.at })
    case 'systems':
      return systemsIn(parts, about, question)
    case 'holdings':
      return holdingsIn(parts, about, question)
    case 'cases':
      return casesIn(parts, about, question)
  }
}
