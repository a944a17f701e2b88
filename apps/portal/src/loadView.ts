import { words } from '@styrkod/browser'
import type { CompiledRuleset, Day, Register } from '@styrkod/core'
import type { Address, PageName } from '#address/address.ts'
import type { MunicipalityEntry } from '#source/config.ts'
import type { Me } from '#source/source.ts'
import type { Opened } from './openSource.ts'
import type { Page } from './page.ts'

/** All that a view needs, fetched. */
export interface View {
  readonly page: Page
  readonly words: Awaited<ReturnType<typeof words>>
  readonly municipality: MunicipalityEntry | undefined
  readonly compiled: CompiledRuleset | undefined
  readonly register: Register | undefined
  readonly registerId: string | undefined
  readonly version: string | undefined
  readonly firstDay: Day | undefined
  readonly me: Me | undefined
}

const PAGE_FILES: Readonly<Record<PageName, () => Promise<{ readonly page: Page }>>> = {
  overview: () => import('./pages/overview.ts'),
  who: () => import('./pages/who.ts'),
  responsibilities: () => import('./pages/responsibilities.ts'),
  documents: () => import('./pages/documents.ts'),
  systems: () => import('./pages/systems.ts'),
  year: () => import('./pages/year.ts'),
  cases: () => import('./pages/cases.ts'),
  audit: () => import('./pages/audit.ts'),
  compare: () => import('./pages/compare.ts'),
  rules: () => import('./pages/rules.ts'),
  mine: () => import('./pages/mine.ts'),
}

/** Registers are kept while the same one is shown, so that a page after another draws at once. */
let kept: { readonly href: string; readonly read: ReturnType<Opened['source']['register']> } | undefined

/** Fetches what an address asks for: the page, its elements, the rules, the register. */
export async function loadView({ source }: Opened, address: Address, fresh: boolean): Promise<View> {
  const municipality = source.municipalities.find(({ id }) => id === address.municipality) ?? source.municipalities[0]
  const entry =
    address.register === 'none'
      ? undefined
      : (municipality?.registers.find(({ id }) => id === address.register) ?? municipality?.registers[0])
  if (entry && (fresh || kept?.href !== entry.href)) {
    kept = { href: entry.href, read: source.register(entry) }
    kept.read.catch(() => (kept = undefined))
  }
  const [{ page }, loadedWords, compiled, read, me] = await Promise.all([
    PAGE_FILES[address.page]().then(async (file) => {
      await Promise.all((file.page.elements ?? []).map((name) => loadElement(name)))
      return file
    }),
    words(),
    municipality && source.ruleset(municipality),
    entry && kept?.read,
    municipality && source.me?.(municipality.code),
  ])
  return {
    page,
    words: loadedWords,
    municipality,
    compiled,
    register: read?.register,
    registerId: municipality?.registers.length ? (entry?.id ?? 'none') : undefined,
    version: read?.version,
    firstDay: entry?.at,
    me,
  }
}

/** The elements lie beside the portal as they were built, each a file of its own. */
const loadElement = (name: string): Promise<unknown> => import(new URL(`styrkod/${name}.js`, import.meta.url).href)
