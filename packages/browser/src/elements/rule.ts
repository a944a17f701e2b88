import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { ExplainAnswer, RuleCard } from '@styrkod/core'
import type { CaseSource } from '@styrkod/core/schema'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { caseItem } from '#parts/caseItem.ts'
import { conditionText } from '#parts/conditionText.ts'
import { heading } from '#parts/heading.ts'
import { actName, capital, roleName, sourceName, typeName } from '#parts/names.ts'
import { fetchJson } from '#loader/fetchJson.ts'
import { reports } from '../styrkod.ts'
import { bearerLabel, explainRule, label, say, type MessageKey } from '../words.ts'

const WORDS = {
  sv: {
    missing: 'Ingen regel och ingen norm heter så.',
    strength: 'Styrka',
    source: 'Källa',
    decision: 'Beslut',
    section: 'Avsnitt',
    norms: 'Normer',
    wording: 'Ordalydelse',
    note: 'Anmärkning',
    who: 'Vem',
    what: 'Vad',
    when: 'När',
    unless: 'Utom när',
    act: 'Handlingen ska vara',
    must: 'Det som ska gälla',
    from: 'Gäller från',
    through: 'Gäller till och med',
    overrides: 'Går före',
    overriddenBy: 'Ger vika för',
    contradicts: 'Motsäger',
    presupposes: 'Förutsätter, fast ingen är utpekad',
    reason: 'Varför ingen regel',
    cases: 'Fall som prövar regeln',
    reasons: {
      background: 'bakgrund',
      definition: 'definition',
      external: 'riktar sig utanför kommunen',
      fact: 'beskriver läget',
      goal: 'mål',
      unusable: 'går inte att läsa',
    },
    basis: {
      implied: 'underförstått',
      example: 'exempel',
      ambiguous: 'tvetydigt',
      presupposed: 'förutsatt',
      stated: '',
    },
  },
  en: {
    missing: 'No rule and no norm has that name.',
    strength: 'Strength',
    source: 'Source',
    decision: 'Decision',
    section: 'Section',
    norms: 'Norms',
    wording: 'Wording',
    note: 'Note',
    who: 'Who',
    what: 'What',
    when: 'When',
    unless: 'Except when',
    act: 'The act must be',
    must: 'What must hold',
    from: 'In force from',
    through: 'In force through',
    overrides: 'Goes before',
    overriddenBy: 'Gives way to',
    contradicts: 'Contradicts',
    presupposes: 'Presupposes, though nobody is named',
    reason: 'Why there is no rule',
    cases: 'Cases that exercise the rule',
    reasons: {
      background: 'background',
      definition: 'definition',
      external: 'addressed to others than the municipality',
      fact: 'describes how things are',
      goal: 'goal',
      unusable: 'cannot be read',
    },
    basis: { implied: 'implied', example: 'example', ambiguous: 'ambiguous', presupposed: 'presupposed', stated: '' },
  },
} as const

/**
 * `<styrkod-rule>`: all there is to say of a rule or a norm: its text, who and what, conditions, where it stands, what it
 * contradicts or presupposes, and the cases that exercise it (`cases`: the address of the ruleset's cases).
 */
export class StyrkodRule extends StyrkodElement {
  static override properties = {
    ...StyrkodElement.properties,
    rule: {},
    cases: {},
    casesLang: { attribute: 'cases-lang' },
    answer: { state: true },
    exercising: { state: true },
  }
  static override styles = [
    ...StyrkodElement.styles,
    css`
      dl {
        display: grid;
        grid-template-columns: minmax(8rem, max-content) 1fr;
        gap: 0.25rem 1.25rem;
      }
      .narrow dl {
        grid-template-columns: 1fr;
      }
      .narrow dt {
        margin-block-start: 0.25rem;
      }
    `,
  ]

  /** The id of a rule or a norm. */
  declare rule: string | undefined
  /** The address of the ruleset's cases, or the cases themselves. */
  declare cases: string | readonly CaseSource[] | undefined
  /** The language that the cases are written in. */
  declare casesLang: string
  declare protected answer: ExplainAnswer | undefined
  declare protected exercising: readonly CaseSource[]

  constructor() {
    super()
    this.exercising = []
    this.casesLang = 'en'
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (this.context && (changed.has('rule') || changed.has('cases')) && !changed.has('ruleset'))
      void this.prepare(this.context)
  }

  protected override async prepare(context: Context): Promise<void> {
    const { rule } = this
    if (!rule) return
    const { explain } = await reports()
    this.answer = explain(context.compiled, { id: rule })
    const cases =
      typeof this.cases === 'string'
        ? ((await fetchJson(new URL(this.cases, document.baseURI).href)) as readonly CaseSource[])
        : this.cases
    const norms = new Set(this.answer.cards.flatMap((card) => card.norms))
    this.exercising = (cases ?? []).filter(
      (one) => names(one.expect, rule) || one.norms?.some((norm) => norms.has(norm)),
    )
  }

  protected override view(context: Context): TemplateResult | typeof nothing {
    const words = WORDS[context.language]
    if (!this.answer) return nothing
    if (this.answer.cards.length === 0 && !this.answer.norm) return html`<p class="note">${words.missing}</p>`
    return html`<div class="stack">
      ${this.answer.cards.map((card) => this.card(context, card))}
      ${
        this.exercising.length > 0
          ? html`<details ?open=${this.exercising.length <= FEW} part="cases">
              <summary>${words.cases} (${this.exercising.length})</summary>
              <ul class="plain stack">
                ${this.exercising.map((one) => caseItem(context, one, this.casesLang))}
              </ul>
            </details>`
          : nothing
      }
    </div>`
  }

  private card(context: Context, card: RuleCard): TemplateResult {
    const { compiled, language } = context
    const words = WORDS[language]
    const rule = compiled.byId.get(card.rule)?.rule
    const reasons: Readonly<Record<string, string>> = words.reasons
    const basis = card.basis ? words.basis[card.basis] : ''
    const links = (ids: readonly string[] | undefined): TemplateResult | undefined =>
      ids && html`${ids.map((id, at) => html`${at > 0 ? ', ' : ''}${this.link(context, id)}`)}`
    return html`<article class="card stack" part="card">
      ${heading(context, 0, rule ? explainRule(compiled, rule, language) : titleOf(context, card))}
      <dl>
        ${entry(words.strength, card.modality && `${say(language, `modality.${card.modality}` as MessageKey)}${basis ? ` (${basis})` : ''}`)}
        ${entry(words.who, rule && whoText(context, rule))} ${entry(words.what, rule && whatText(context, rule))}
        ${conditionEntries(context, rule)} ${entry(words.source, card.source && sourceName(context, card.source))}
        ${entry(words.decision, card.decision)} ${entry(words.section, card.section)}
        ${entry(words.norms, card.norms.join(', '))}
        ${entry(words.wording, card.wording === undefined ? undefined : html`<q lang="sv">${card.wording}</q>`)}
        ${entry(words.note, card.note?.[language])} ${entry(words.from, card.from)}
        ${entry(words.through, card.through)} ${entry(words.overrides, links(card.overrides))}
        ${entry(words.overriddenBy, links(card.overriddenBy))} ${entry(words.contradicts, links(card.contradicts))}
        ${entry(words.presupposes, card.presupposes?.map((one) => actName(context, one)).join(', '))}
        ${entry(words.reason, card.reason && (reasons[card.reason] ?? card.reason))}
      </dl>
      <p class="muted small"><code>${card.rule}</code></p>
    </article>`
  }

  private link({ ruleLink }: Context, id: string): TemplateResult {
    return ruleLink
      ? html`<a href=${ruleLink.replace('{rule}', encodeURIComponent(id))}>${id}</a>`
      : html`<code>${id}</code>`
  }
}

/** So many cases are shown at once; more are folded away. */
const FEW = 5

/** What a card that is no rule is about: a source, a role, a type, a parameter or a statement. */
function titleOf(context: Context, { kind, rule, text, source, section }: RuleCard): string {
  const { language } = context
  if (text) return text[language]
  if (kind === 'role') return capital(roleName(context, rule))
  if (kind === 'type') return capital(typeName(context, rule))
  if (kind === 'parameter') return capital(label(context.compiled, 'parameters', rule, language))
  if (kind === 'source') return sourceName(context, source || rule)
  return section === undefined ? rule : capital(say(language, 'section', { section }))
}

type Rule = Context['compiled']['ruleset']['rules'][number]

const entry = (name: string, value: string | TemplateResult | undefined): TemplateResult | typeof nothing =>
  value
    ? html`<dt class="label">${name}</dt>
        <dd>${value}</dd>`
    : nothing

const whoText = (context: Context, rule: Rule): string => {
  if (rule.kind === 'act') return bearerLabel(context.compiled, rule.role, context.language)
  if (rule.kind === 'holder') return bearerLabel(context.compiled, rule.holder, context.language)
  return 'role' in rule.for ? roleName(context, rule.for.role) : ''
}

const whatText = (context: Context, rule: Rule): string => {
  if (rule.kind === 'act') return capital(actName(context, rule))
  if (rule.kind === 'holder') return roleName(context, rule.role)
  return 'type' in rule.for ? typeName(context, rule.for.type) : ''
}

function conditionEntries(context: Context, rule: Rule | undefined): readonly (TemplateResult | typeof nothing)[] {
  if (!rule) return []
  const words = WORDS[context.language]
  const object =
    rule.kind === 'act' ? rule.object : rule.kind === 'state' && 'type' in rule.for ? rule.for.type : 'municipality'
  const told = (name: string, condition: Rule['when'] | undefined): TemplateResult | typeof nothing =>
    condition === undefined || ('all' in condition && condition.all.length === 0)
      ? nothing
      : entry(name, conditionText(context, condition, object))
  return [
    told(words.when, rule.when),
    told(words.unless, rule.unless),
    rule.kind === 'act' ? told(words.act, rule.act) : nothing,
    rule.kind === 'state' && !rule.items ? told(words.must, rule.must) : nothing,
  ]
}

/** Whether a value names something, anywhere within it. */
const names = (value: unknown, name: string): boolean =>
  value === name ||
  (typeof value === 'object' && value !== null && Object.values(value).some((member) => names(member, name)))

define('styrkod-rule', StyrkodRule)

declare global {
  interface HTMLElementTagNameMap {
    'styrkod-rule': StyrkodRule
  }
}
