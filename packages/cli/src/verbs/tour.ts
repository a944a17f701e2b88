import { audit, lint, norms, sourceTitle, type DecideAnswer, type WhoAnswer } from '@styrkod/core'
import { loadRegister } from '../load/register.ts'
import { loadRuleset } from '../load/ruleset.ts'
import { RULESET, textOption, today } from '../options.ts'
import { put } from '../question.ts'
import type { Input, Verb } from '../verb.ts'
import { renderAudit } from './audit.ts'
import { renderDecide } from './decide.ts'
import { renderLint } from './lint.ts'
import { renderWho } from './who.ts'

const WORDS = {
  sv: {
    holds: (rules: number, covered: number, total: number, statements: number) =>
      `${rules} regler. ${covered} av dokumentets ${total} normer är täckta: ${statements} av dem är undantagna med skäl, resten genomförda.`,
    titles: [
      '1. Regelverket',
      '2. Tre frågor',
      '3. Vad dokumentet säger emot sig självt om',
      '4. Granskning av exempelregistret',
      '5. Pröva själv',
    ],
    asks: ['Vem fastställer föreskrifter?', 'Får IT-chefen fastställa IT-strategin?', 'Vem äger ett system?'],
    next: [
      'styrkod --help',
      'styrkod who fastställa IT-strategi -r harjedalen',
      'styrkod explain harjedalen/4.4/7 -r harjedalen',
      'styrkod matrix -r harjedalen --role systemägare',
      'styrkod lint -r harjedalen --all',
    ],
    run: 'Kör som: node packages/cli/bin/styrkod.js <verb>',
  },
  en: {
    holds: (rules: number, covered: number, total: number, statements: number) =>
      `${rules} rules. ${covered} of the document's ${total} norms are covered: ${statements} of them are set aside with a reason, the rest implemented.`,
    titles: [
      '1. The ruleset',
      '2. Three questions',
      '3. Where the document contradicts itself',
      '4. An audit of the example register',
      '5. Try it yourself',
    ],
    asks: ['Who adopts regulations?', 'May the head of IT adopt the IT strategy?', 'Who owns a system?'],
    next: [
      'styrkod --help',
      'styrkod who adopt it-strategy -r harjedalen',
      'styrkod explain harjedalen/4.4/7 -r harjedalen',
      'styrkod matrix -r harjedalen --role system-owner',
      'styrkod lint -r harjedalen --all',
    ],
    run: 'Run as: node packages/cli/bin/styrkod.js <verb>',
  },
} as const

export const verb: Verb = {
  name: 'tour',
  usage: 'tour',
  about: {
    sv: 'En rundtur på en riktig kommuns IT-strategi: vad reglerna täcker, svar, motsägelser och en granskning.',
    en: "A tour on a real municipality's IT strategy: what the rules cover, answers, contradictions and an audit.",
  },
  options: { ruleset: RULESET },
  examples: [{ command: 'tour --lang sv', says: { sv: 'Rundturen på svenska.', en: 'The tour in Swedish.' } }],
  run: async (input) => {
    const loaded = await loadRuleset(textOption(input, 'ruleset') ?? 'harjedalen')
    const { compiled } = loaded
    const { output, language } = input
    const words = WORDS[language]
    const [first, second, third, fourth, fifth] = words.titles
    const { ruleset } = compiled
    const coverage = norms(compiled)
    const setAside = coverage.norms.filter((norm) => norm.rules === null && norm.reason !== undefined).length
    heading(input, first)
    output.line(
      `${output.colors.bold(ruleset.municipality.name)} – ${ruleset.sources.map((source) => sourceTitle(compiled, source.id, language)).join(', ')}`,
    )
    output.line(words.holds(ruleset.rules.length, coverage.covered, coverage.total, setAside))
    heading(input, second)
    questions(input, loaded)
    heading(input, third)
    renderLint(
      input,
      loaded,
      { ...lint(compiled), diagnostics: lint(compiled).diagnostics.filter((one) => one.severity === 'error') },
      false,
    )
    heading(input, fourth)
    const register = loadRegister(`${ruleset.id}/defective`)
    const at = today()
    renderAudit(input, compiled, register, audit(compiled, { at, register }), at)
    heading(input, fifth)
    for (const command of words.next) output.line(output.colors.cyan(command), 2)
    output.line()
    output.line(output.colors.dim(words.run))
    return 0
  },
}

function heading({ output }: Input, text: string): void {
  output.line()
  output.line(output.colors.inverse(` ${text} `))
  output.line()
}

function questions(input: Input, { compiled }: Awaited<ReturnType<typeof loadRuleset>>): void {
  const [adopts, may, owns] = WORDS[input.language].asks
  const ask = (text: string): void => input.output.line(input.output.colors.bold(`» ${text}`))
  ask(adopts)
  renderWho(
    input,
    compiled,
    put<WhoAnswer>(compiled, { question: 'who', action: 'adopt', object: 'regulation' }, input).answer,
  )
  ask(may)
  const asked = { actor: 'head-of-it', action: 'adopt', object: 'it-strategy' }
  renderDecide(
    input,
    compiled,
    put<DecideAnswer>(compiled, { question: 'decide', ...asked }, input).answer,
    asked.actor,
  )
  input.output.line()
  ask(owns)
  renderWho(
    input,
    compiled,
    put<WhoAnswer>(compiled, { question: 'who', action: 'own', object: 'system' }, input).answer,
  )
}
