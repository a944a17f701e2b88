import type { Config } from '#source/config.ts'
import { openFiles } from '#source/openFiles.ts'
import { readConfig } from '#source/readConfig.ts'
import type { Source } from '#source/source.ts'

/** What the portal reads from, and how somebody logs in to it. */
export interface Opened {
  readonly config: Config
  readonly source: Source
  readonly login?: () => { readonly isIn: boolean; readonly person: string | undefined }
  readonly logIn?: () => Promise<void>
  readonly logOut?: () => void
}

/** Opens the files beside the portal, or the server that `config.json` names. */
export async function openSource(base: URL, _onChange: () => void): Promise<Opened> {
  const config = await readConfig(base)
  return { config, source: openFiles(config, base) }
}
