import { loadRegister, loadRuleset } from '@styrkod/browser'
import type { Config } from './config.ts'
import type { Source } from './source.ts'

/** The rulesets and registers that lie beside the portal as files; nothing can be written. */
export const openFiles = ({ municipalities = [] }: Config, base: URL): Source => ({
  municipalities: municipalities.map((one) => ({
    ...one,
    ...(one.cases !== undefined && { cases: new URL(one.cases, base).href }),
  })),
  ruleset: (entry) => loadRuleset(new URL(entry.ruleset, base)),
  register: async (entry) => ({ register: await loadRegister(new URL(entry.href, base)) }),
})
