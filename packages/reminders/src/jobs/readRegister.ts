import type { Register, RegisterEvent } from '@styrkod/core'
import type { Store } from '@styrkod/store'

/** How many entries are read at a time. */
const PAGE = 5000

/** A municipality's register as its log has it: people under their pseudonyms, since a reminder names none. */
export async function readRegister(store: Store, municipality: string): Promise<Register | undefined> {
  const head = await store.head(municipality)
  if (!head) return undefined
  const events: RegisterEvent[] = []
  for (let after = 0; after < head.version;) {
    const page = await store.read(municipality, { after, through: head.version, limit: PAGE })
    if (page.length === 0) break
    events.push(...page.map(({ event, recorded }) => ({ ...event, recorded })))
    after = page.at(-1)!.position
  }
  return { municipality, ruleset: head.ruleset, since: head.since, events }
}
