import {
  explainFinding,
  explainRule,
  type Changes,
  type CompiledRuleset,
  type Finding,
  type Language,
} from '@styrkod/core'

export interface SarifSettings {
  readonly language: Language
  /** The day the register was audited on. */
  readonly at: string
  /** The version of the program that audited. */
  readonly version: string
  /** The file that holds the events, relative to where the report is read. */
  readonly file: string
  /** Where in that file an event stands, counted from 1. */
  readonly lineOf: (event: string) => number | undefined
  /** What has changed since an earlier audit, where there is one to compare with. */
  readonly changes?: Changes
}

const LEVEL = { violation: 'error', recommendation: 'warning', info: 'note' } as const

/**
 * The findings of an audit as a SARIF 2.1.0 log, which code-scanning and review tools read: a rule of the ruleset is a
 * reporting rule, a finding a result whose fingerprint is the finding's id. With `changes` each result says whether it
 * is new or was there before, and those that are gone are listed as absent.
 */
export function writeSarif(compiled: CompiledRuleset, findings: readonly Finding[], settings: SarifSettings): object {
  const { language, version, changes } = settings
  const cured = changes?.cured ?? []
  const all = [...findings, ...cured]
  const rules = [...new Set(all.map((one) => one.rule))]
  const fresh = new Set(changes?.appeared.map((one) => one.id))
  const stateOf = ({ id }: Finding): string | undefined =>
    changes && (cured.some((one) => one.id === id) ? 'absent' : fresh.has(id) ? 'new' : 'unchanged')
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Styrkod',
            version,
            language,
            rules: rules.map((rule) => reportingRule(compiled, rule, language)),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: all.map((one) => result(compiled, one, { ...settings, index: rules.indexOf(one.rule) }, stateOf(one))),
      },
    ],
  }
}

function reportingRule(compiled: CompiledRuleset, id: string, language: Language): object {
  const linked = compiled.byId.get(id)
  const text = linked ? explainRule(compiled, linked.rule, language) : id
  const { source, section, norms } = linked?.rule ?? {}
  return { id, shortDescription: { text }, properties: { source, section, norms } }
}

function result(
  compiled: CompiledRuleset,
  finding: Finding,
  { language, at, file, lineOf, index }: SarifSettings & { readonly index: number },
  baselineState: string | undefined,
): object {
  const { message, remedy } = explainFinding(compiled, finding, language, at)
  const { object, event, section } = finding
  const startLine = event === undefined ? undefined : lineOf(event)
  return {
    ruleId: finding.rule,
    ruleIndex: index,
    level: LEVEL[finding.severity],
    ...(baselineState !== undefined && { baselineState }),
    message: { text: `${message} ${remedy}` },
    partialFingerprints: { 'finding/v1': finding.id },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file },
          ...(startLine !== undefined && { region: { startLine } }),
        },
        logicalLocations: [{ name: object.name ?? object.id, fullyQualifiedName: `${object.type}:${object.id}` }],
      },
    ],
    properties: { kind: finding.kind, section, remedy },
  }
}
