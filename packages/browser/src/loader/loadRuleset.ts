import { linkRuleset, type CompiledRuleset, type Ruleset } from '@styrkod/core'
import { fetchJson, LoadError } from './fetchJson.ts'
import { withTexts, type RuleTexts } from './withTexts.ts'

/**
 * Fetches a ruleset in normal form and links it, once for each address. Throws a `LoadError` when it cannot be had or
 * is no ruleset. The rules themselves are taken as they are: they were checked where they were compiled. A large
 * ruleset has its texts in a file beside it, named by its member `texts`; they are fetched along with it.
 */
export function loadRuleset(address: string | URL): Promise<CompiledRuleset> {
  const at = new URL(address, document.baseURI).href
  const known = linked.get(at)
  if (known) return known
  const linking = fetchJson(at).then(async (value) => {
    if (!isRuleset(value)) throw new LoadError('not-a-ruleset', at)
    const { texts } = value as { readonly texts?: unknown }
    if (typeof texts !== 'string') return linkRuleset(value)
    return linkRuleset(withTexts(value, (await fetchJson(new URL(texts, at).href)) as RuleTexts))
  })
  linked.set(at, linking)
  linking.catch(() => linked.delete(at))
  return linking
}

const linked = new Map<string, Promise<CompiledRuleset>>()

/** Whether a value has the members of a ruleset in normal form, which is enough to tell one from something else. */
export const isRuleset = (value: unknown): value is Ruleset =>
  isRecord(value) &&
  value['language'] === 1 &&
  ['municipality', 'actions', 'types', 'roles', 'parameters'].every((key) => isRecord(value[key])) &&
  ['sources', 'rules', 'documents', 'statements', 'norms', 'gaps', 'clashes'].every((key) => Array.isArray(value[key]))

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
