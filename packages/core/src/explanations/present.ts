import type { Day, Json, Language } from '#primitives/model.ts'
import type { Finding } from '#questions/model/audit.ts'
import type { Diagnostic } from '#questions/model/lint.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Derivation } from '#questions/model/due.ts'
import { explainDerivation } from './derivation.ts'
import { explainDiagnostic } from './diagnostic.ts'
import { explainFinding } from './finding.ts'
import { explainRule } from './rule.ts'

type Members = Record<string, Json | undefined>

/**
 * An answer as it leaves the program, in one language: texts in that language, every cited rule with its sentence,
 * every finding and diagnostic with its message.
 */
export function present(compiled: CompiledRuleset, answer: unknown, language: Language, at: Day): Json {
  return visit(compiled, answer as Json, language, at)
}

function visit(compiled: CompiledRuleset, value: Json | undefined, language: Language, at: Day): Json {
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null
  if (Array.isArray(value)) return value.map((one: Json) => visit(compiled, one, language, at))
  const record = value as Members
  if (isLocalized(record)) return record[language] ?? record['sv'] ?? record['en'] ?? null
  const shown: Record<string, Json> = {}
  for (const [key, member] of Object.entries(record)) {
    if (member !== undefined)
      shown[key] = KEPT.includes(key) && !Array.isArray(member) ? member : visit(compiled, member, language, at)
  }
  return withWords(compiled, record, shown, language, at)
}

/** Members that are data of the case or of the ruleset, shown as they are. */
const KEPT = ['facts', 'definition', 'conditions', 'failed', 'witness']

const isLocalized = (record: Members): boolean => {
  const keys = Object.keys(record)
  return (
    keys.length > 0 &&
    keys.every((key) => key === 'sv' || key === 'en') &&
    keys.every((key) => typeof record[key] === 'string')
  )
}

function withWords(
  compiled: CompiledRuleset,
  record: Members,
  shown: Record<string, Json>,
  language: Language,
  at: Day,
): Json {
  if ('severity' in record && 'kind' in record && 'object' in record)
    return { ...shown, ...explainFinding(compiled, record as unknown as Finding, language, at) }
  if ('severity' in record && 'code' in record && 'values' in record)
    return { ...shown, message: explainDiagnostic(compiled, record as unknown as Diagnostic, language) }
  if (typeof record['rule'] === 'string' && 'norms' in record) {
    const rule = compiled.byId.get(record['rule'])?.rule
    const dated = isDated(record)
      ? { because: explainDerivation(compiled, record['derivation'] as Partial<Derivation> | undefined, language) }
      : {}
    return rule ? { ...shown, ...dated, text: explainRule(compiled, rule, language) } : { ...shown, ...dated }
  }
  return shown
}

/** An obligation, or the template of one. */
const isDated = (record: Members): boolean => 'derivation' in record || record['kind'] === 'nothing-stated'
