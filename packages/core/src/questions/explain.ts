import { own } from '#primitives/ancestors.ts'
import { compact } from '#primitives/compact.ts'
import type { Json } from '#primitives/model.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import type { Rule, Source } from '#ruleset/model.ts'
import { citationOf } from './cite.ts'
import type { ExplainAnswer, ExplainQuestion, RuleCard } from './model/explain.ts'
import { norms } from './norms.ts'

/** The cards of a rule, or of every rule that implements a norm; none when nothing has that id. */
export function explain(compiled: CompiledRuleset, { id }: ExplainQuestion): ExplainAnswer {
  const norm = compiled.ruleset.norms.find((one) => one.id === id)
  const coverage = norms(compiled).norms.find((one) => one.id === id)
  if (!norm && !coverage) return { id, cards: cardFor(compiled, id) }
  const statement = compiled.ruleset.statements.find((one) => one.norms.includes(id))
  const stated: RuleCard[] = statement
    ? [
        compact({
          kind: 'statement',
          rule: id,
          source: '',
          section: norm?.section,
          norms: [id],
          reason: statement.reason,
          definition: statement.note,
        }),
      ]
    : []
  return compact({
    id,
    norm: norm && { id: norm.id, section: norm.section, kind: norm.kind, modality: norm.modality },
    cards: [...(coverage?.rules ?? []).flatMap((rule) => cardFor(compiled, rule)), ...stated],
  })
}

function cardFor(compiled: CompiledRuleset, id: string): readonly RuleCard[] {
  const linked = compiled.byId.get(id)
  if (linked) return [ruleCard(compiled, linked.rule)]
  const source = compiled.sources.get(id)
  if (source) return [sourceCard(source)]
  const role = own(compiled.ruleset.roles, id)
  if (role)
    return [
      compact({
        kind: 'role',
        rule: id,
        source: role.source ?? '',
        section: role.section,
        norms: role.norms,
        definition: role as unknown as Json,
      }),
    ]
  const part = Object.values(compiled.ruleset.roles)
    .flatMap((one) => [...one.delegable, ...one.actsFor, ...(one.members?.list ?? [])])
    .find((one) => one.id === id)
  if (part)
    return [
      compact({
        kind: 'role',
        ...citationOf(part),
        text: part.text,
        basis: part.basis,
        definition: part as unknown as Json,
      }),
    ]
  const parameter = own(compiled.ruleset.parameters, id)
  if (parameter)
    return [
      compact({
        kind: 'parameter',
        rule: id,
        source: parameter.source ?? '',
        section: parameter.section,
        norms: parameter.norms,
        definition: parameter as unknown as Json,
      }),
    ]
  const [type, name] = [id.slice(0, id.indexOf('.')), id.slice(id.indexOf('.') + 1)]
  const declared = own(compiled.ruleset.types, type)
  const member = declared && (own(declared.derived, name) ?? own(declared.facts, name))
  return member
    ? [{ kind: 'type', rule: id, source: '', norms: member.norms ?? [], definition: member as unknown as Json }]
    : []
}

const sourceCard = (source: Source): RuleCard =>
  compact({
    kind: 'source',
    rule: source.id,
    source: source.id,
    section: source.section,
    norms: source.norms ?? [],
    from: source.from,
    through: source.through,
    sourceTitle: source.title,
    decision: source.decision,
    definition: source as unknown as Json,
  })

function ruleCard(compiled: CompiledRuleset, rule: Rule): RuleCard {
  const source = compiled.sources.get(rule.source)
  const { id: _id, norms: _norms, source: _source, section: _section, text: _text, ...definition } = rule
  const overriddenBy = [...compiled.byId.values()]
    .filter((other) => other.rule.overrides.includes(rule.id))
    .map((other) => other.rule.id)
  const contradicts = (compiled.clashesOf.get(rule.id) ?? []).flatMap((clash) =>
    clash.rules.filter((id) => id !== rule.id),
  )
  const presupposes = compiled.gaps
    .filter((gap) => gap.rule === rule.id)
    .map(({ kind, action, object }) => ({ kind, action, object }))
  return compact({
    kind: rule.kind,
    ...citationOf(rule),
    modality: rule.modality,
    basis: rule.basis,
    text: rule.text,
    wording: rule.wording,
    note: rule.note,
    from: rule.from ?? source?.from,
    through: rule.through ?? source?.through,
    sourceTitle: source?.title,
    decision: source?.decision,
    definition: definition as unknown as Json,
    overrides: nonEmpty(rule.overrides),
    overriddenBy: nonEmpty(overriddenBy),
    contradicts: nonEmpty(contradicts),
    presupposes: nonEmpty(presupposes),
  })
}

const nonEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined)
