import { existsSync, readdirSync, statSync, watch, type FSWatcher } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Logger } from 'pino'
import type { Catalogue, Listed } from './catalogue.ts'
import type { CompiledFolder } from './compileFolder.ts'
import { createCatalogue } from './createCatalogue.ts'
import { listRuleset } from './listRuleset.ts'
import { problemLines, RulesetsInvalid } from './problems.ts'
import { shippedRulesets } from './shippedRulesets.ts'

export interface OpenCatalogue extends Catalogue {
  /** Reads the folder again. Rulesets with problems stay as they were, and the problems are logged. */
  readonly reload: () => Promise<boolean>
  readonly close: () => void
}

/** How long a folder must be still before it is read again, in milliseconds: an editor writes in several steps. */
const STILL = 300

/**
 * The rulesets that ship with the program and those of a folder, one sub-folder each, which are checked at once and
 * swapped, all together, when the folder changes.
 * @throws RulesetsInvalid
 */
export async function openRulesets(folder: string | undefined, logger: Logger): Promise<OpenCatalogue> {
  const shipped = shippedRulesets()
  if (folder === undefined) return { ...createCatalogue(shipped), reload: async () => true, close: () => undefined }
  const first = await compileAll(folder)
  if (first.problems.length > 0) throw new RulesetsInvalid(first.problems)
  let current = createCatalogue([...shipped, ...first.rulesets])
  const reload = async (): Promise<boolean> => {
    const { rulesets, problems } = await compileAll(folder)
    if (problems.length > 0) {
      logger.error({ problems }, 'rulesets kept as they were: the folder has problems')
      return false
    }
    current = createCatalogue([...shipped, ...rulesets])
    logger.info({ rulesets: rulesets.map(({ id, hash }) => ({ id, hash })) }, 'rulesets swapped')
    return true
  }
  const close = watchStill(folder, () => void reload())
  return { get: (id) => current.get(id), list: () => current.list(), reload, close }
}

function watchStill(folder: string, changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined
  const watcher: FSWatcher = watch(folder, { recursive: true, persistent: false }, () => {
    clearTimeout(timer)
    timer = setTimeout(changed, STILL)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}

async function compileAll(folder: string): Promise<{ rulesets: readonly Listed[]; problems: readonly string[] }> {
  if (!existsSync(folder)) return { rulesets: [], problems: [`${folder}: no such folder`] }
  const folders = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isDirectory() && existsSync(join(path, 'ruleset.yaml')))
  const rulesets: Listed[] = []
  const problems: string[] = folders.length === 0 ? [`${folder}: no sub-folder has a ruleset.yaml`] : []
  for (const path of folders) {
    const compiled = await compileApart(path)
    if (compiled.ok) rulesets.push(listRuleset(compiled.ruleset))
    else problems.push(...problemLines(path, compiled.issues))
  }
  return { rulesets, problems }
}

/** Compiles in a thread of its own, so that requests go on being answered. */
const compileApart = (folder: string): Promise<CompiledFolder> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./compileFolder.js', import.meta.url), {
      workerData: { compileFolder: folder },
      execArgv: [],
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
