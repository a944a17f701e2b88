import type { Config } from '#source/config.ts'
import { openFiles } from '#source/openFiles.ts'
import { openServer } from '#source/openServer.ts'
import { readConfig } from '#source/readConfig.ts'
import type { Source } from '#source/source.ts'
import { restrict } from './restrict.ts'

/** What the portal reads from, and how somebody logs in to it. */
export interface Opened {
  readonly config: Config
  readonly source: Source
  /** Whether somebody has logged in; absent where nobody can. */
  readonly isIn?: () => boolean
  readonly logIn?: () => Promise<void>
  readonly logOut?: () => Promise<void>
}

/** Opens the files beside the portal, or the server that `config.json` names. `onLeave` is called when nobody is in any more. */
export async function openSource(base: URL, onLeave: () => void): Promise<Opened> {
  const config = await readConfig(base)
  restrict(document, config)
  if (config.api === undefined) return { config, source: openFiles(config, base) }
  const { login } = config
  if (!login) return { config, source: await openServer(config, base, { token: () => undefined, onRefused: () => {} }) }
  const { beginLogin, endSession, finishLogin, logOut, session } = await import('#login/login.ts')
  await finishLogin(login, base)
  const leave = (): void => {
    endSession()
    onLeave()
  }
  return {
    config,
    source: await openServer(config, base, { token: () => session()?.token, onRefused: leave }),
    isIn: () => session() !== undefined,
    logIn: () => beginLogin(login, base),
    // Whatever the provider answers, nobody is in here any more.
    logOut: () =>
      logOut(login, base)
        .catch(() => {})
        .finally(onLeave),
  }
}
