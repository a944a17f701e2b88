import { spawn, type ChildProcess } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/** A server in a process of its own, that can be killed. */
export interface Running {
  readonly url: string
  readonly child: ChildProcess
  /** The lines that it has logged. */
  readonly log: readonly Record<string, unknown>[]
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

const PROGRAM = `
import { readSettings, startServer } from '${new URL('../dist/index.js', import.meta.url).href}'
const read = readSettings(process.env)
if (!read.ok) throw new Error(JSON.stringify(read.problems))
const server = await startServer(read.settings)
process.once('SIGTERM', async () => { await server.close(); process.exit(0) })
console.log(server.url)
`

/** A test that fails must leave nothing running. */
const running = new Set<ChildProcess>()
process.once('exit', () => running.forEach((one) => one.kill('SIGKILL')))

/** Starts the built server with settings of its own, on a free port. */
export async function runServer(settings: Readonly<Record<string, string>>): Promise<Running> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { PATH: process.env['PATH'], STYRKOD_PORT: '0', STYRKOD_RATE: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  const log: Record<string, unknown>[] = []
  const other: string[] = []
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.startsWith('{')) log.push(JSON.parse(line) as Record<string, unknown>)
    else other.push(line)
  })
  const gone = new Promise<number | null>((exit) => child.once('exit', exit))
  const url = await Promise.race([
    new Promise<string>((ready) => createInterface({ input: child.stdout }).once('line', ready)),
    gone.then((code) => Promise.reject(new Error(`the server ended with ${code}: ${other.join('\\n')}`))),
  ])
  const stop = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal)
    return gone
  }
  return { url, child, log, stop }
}
