import type { Localized } from '@styrkod/core'
import type { Verb } from './verb.ts'

export interface VerbEntry {
  readonly name: string
  readonly group: 'ask' | 'check' | 'register' | 'work'
  readonly says: Localized
  /** Loads the verb, and what it needs, only when it is used. */
  readonly load: () => Promise<{ readonly verb: Verb }>
}

export const GROUPS: readonly { readonly id: VerbEntry['group']; readonly title: Localized }[] = [
  { id: 'ask', title: { sv: 'Fråga', en: 'Ask' } },
  { id: 'check', title: { sv: 'Kontrollera', en: 'Check' } },
  { id: 'register', title: { sv: 'Arbeta med register', en: 'Work with registers' } },
  { id: 'work', title: { sv: 'Arbeta med regelverk', en: 'Work with rulesets' } },
]

/** Every verb of the program. */
export const VERBS: readonly VerbEntry[] = [
  {
    name: 'who',
    group: 'ask',
    says: { sv: 'vem som ansvarar eller beslutar', en: 'who is responsible, or decides' },
    load: async () => ({ verb: (await import('./asking.ts')).who }),
  },
  {
    name: 'decide',
    group: 'ask',
    says: { sv: 'om någon får göra något, en viss dag', en: 'whether somebody may do something, on a day' },
    load: () => import('./verbs/decide.ts'),
  },
  {
    name: 'require',
    group: 'ask',
    says: {
      sv: 'vad något skall ha, eller vad som måste gälla först',
      en: 'what something must have, or what must hold first',
    },
    load: () => import('./verbs/require.ts'),
  },
  {
    name: 'route',
    group: 'ask',
    says: { sv: 'vilka steg som leder till ett beslut', en: 'which steps lead to a decision' },
    load: () => import('./verbs/route.ts'),
  },
  {
    name: 'due',
    group: 'ask',
    says: { sv: 'vad som skall göras, och när', en: 'what must be done, and when' },
    load: () => import('./verbs/due.ts'),
  },
  {
    name: 'matrix',
    group: 'ask',
    says: { sv: 'vem som gör vad, som RACI-matris', en: 'who does what, as a RACI matrix' },
    load: () => import('./verbs/matrix.ts'),
  },
  {
    name: 'explain',
    group: 'ask',
    says: { sv: 'en regel eller norm, med källa och avsnitt', en: 'a rule or a norm, with source and section' },
    load: () => import('./verbs/explain.ts'),
  },
  {
    name: 'ask',
    group: 'ask',
    says: { sv: 'frågor som JSON-rader på standard in', en: 'questions as JSON lines on standard input' },
    load: () => import('./verbs/ask.ts'),
  },
  {
    name: 'audit',
    group: 'check',
    says: { sv: 'vad som är fel i registret', en: 'what is wrong in the register' },
    load: () => import('./verbs/audit.ts'),
  },
  {
    name: 'inspect',
    group: 'check',
    says: {
      sv: 'vad som är fel i en förteckning, hur lång den än är',
      en: 'what is wrong in an inventory, however long',
    },
    load: () => import('./verbs/inspect.ts'),
  },
  {
    name: 'lint',
    group: 'check',
    says: { sv: 'om regelverket hänger ihop', en: 'whether the ruleset holds together' },
    load: () => import('./verbs/lint.ts'),
  },
  {
    name: 'norms',
    group: 'check',
    says: { sv: 'hur källans normer täcks', en: 'how the norms of the source are covered' },
    load: () => import('./verbs/norms.ts'),
  },
  {
    name: 'test',
    group: 'check',
    says: { sv: 'kör regelverkets fall', en: 'run the cases of a ruleset' },
    load: () => import('./verbs/test.ts'),
  },
  {
    name: 'verify',
    group: 'check',
    says: { sv: 'om ett svars kvitto stämmer', en: "whether an answer's receipt holds" },
    load: () => import('./verbs/verify.ts'),
  },
  {
    name: 'rulesets',
    group: 'work',
    says: { sv: 'regelverken som följer med', en: 'the rulesets that ship with the program' },
    load: () => import('./verbs/rulesets.ts'),
  },
  {
    name: 'schema',
    group: 'work',
    says: { sv: 'skriv JSON Schema för en redigerare', en: 'write JSON Schemas for an editor' },
    load: () => import('./verbs/schema.ts'),
  },
  {
    name: 'tour',
    group: 'work',
    says: { sv: 'en rundtur på riktiga dokument', en: 'a tour on real documents' },
    load: () => import('./verbs/tour.ts'),
  },
  {
    name: 'compare',
    group: 'check',
    says: { sv: 'hur två regelverk skiljer sig åt', en: 'how two rulesets differ' },
    load: () => import('./verbs/compare.ts'),
  },
  {
    name: 'status',
    group: 'ask',
    says: { sv: 'var styrdokumenten är i sitt liv', en: 'where the governing documents are in their lives' },
    load: () => import('./verbs/status.ts'),
  },
  {
    name: 'propose',
    group: 'register',
    says: { sv: 'gör något, om reglerna tillåter', en: 'do something, if the rules allow' },
    load: () => import('./verbs/propose.ts'),
  },
  {
    name: 'apply',
    group: 'register',
    says: { sv: 'lägg prövade händelser till ett register', en: 'add judged events to a register' },
    load: () => import('./verbs/apply.ts'),
  },
  {
    name: 'simulate',
    group: 'register',
    says: { sv: 'vad som skulle ändras om', en: 'what would change if' },
    load: () => import('./verbs/simulate.ts'),
  },
  {
    name: 'log',
    group: 'register',
    says: { sv: 'loggen: visa, kontrollera, kopiera', en: 'the log: show, verify, back up' },
    load: () => import('./verbs/log.ts'),
  },
  {
    name: 'import',
    group: 'register',
    says: { sv: 'läs in ett register eller en kopia i en lagring', en: 'read a register or a backup into a store' },
    load: () => import('./verbs/import.ts'),
  },
  {
    name: 'export',
    group: 'work',
    says: { sv: 'skriv diagram', en: 'write diagrams' },
    load: () => import('./verbs/export.ts'),
  },
  {
    name: 'new',
    group: 'work',
    says: { sv: 'skapa ett eget regelverk', en: 'make a ruleset of your own' },
    load: () => import('./verbs/new.ts'),
  },
  {
    name: 'fmt',
    group: 'work',
    says: { sv: 'formatera ett regelverk', en: 'format a ruleset' },
    load: () => import('./verbs/fmt.ts'),
  },
  {
    name: 'serve',
    group: 'work',
    says: { sv: 'svara över HTTP', en: 'answer over HTTP' },
    load: () => import('./verbs/serve.ts'),
  },
]
