import type { Config } from './config.ts'

/** How the portal is set up: `config.json` beside it. Throws when there is none. */
export async function readConfig(base: URL): Promise<Config> {
  const answer = await fetch(new URL('config.json', base), { credentials: 'same-origin' })
  if (!answer.ok) throw new Error(`config.json: ${answer.status}`)
  return (await answer.json()) as Config
}
