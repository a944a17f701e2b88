import { spawn, type ChildProcess } from 'node:child_process'
import { ROOT } from './pages.ts'

interface Ran {
  readonly code: number | null
  readonly output: string
}

/** How long one block may take. */
const PATIENCE = 120_000

/** A reader's terminal: what was set up once holds for every later command, and servers run until the page ends. */
export class Shell {
  private readonly setups: string[] = []
  private readonly running: ChildProcess[] = []

  constructor(
    private readonly folder: string,
    private readonly language: string,
  ) {}

  /** Commands that a reader gives once, in the project's folder. */
  async setUp(commands: string): Promise<Ran> {
    this.setups.push(commands)
    return this.run('true')
  }

  /** Runs commands as one script and gives all that they print. */
  run(commands: string): Promise<Ran> {
    const child = this.start(commands)
    return new Promise((resolve) => {
      let output = ''
      const timer = setTimeout(() => stop(child), PATIENCE)
      child.stdout!.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.stderr!.on('data', (chunk: Buffer) => (output += chunk.toString()))
      child.on('close', (code) => {
        clearTimeout(timer)
        resolve({ code, output })
      })
    })
  }

  /** Starts something that goes on, and waits until it has said where it answers. */
  runOn(commands: string): Promise<Ran> {
    const child = this.start(commands)
    this.running.push(child)
    return new Promise((resolve) => {
      let output = ''
      const timer = setTimeout(() => resolve({ code: null, output: `${output}\nnothing answered` }), PATIENCE)
      const hear = (chunk: Buffer): void => {
        output += chunk.toString()
        if (!/https?:\/\//.test(output)) return
        clearTimeout(timer)
        // What it says besides comes at once.
        setTimeout(() => resolve({ code: 0, output }), 200)
      }
      child.stdout!.on('data', hear)
      child.stderr!.on('data', hear)
      child.on('close', (code) => {
        clearTimeout(timer)
        resolve({ code, output })
      })
    })
  }

  async close(): Promise<void> {
    await Promise.all(
      this.running.map(
        (child) =>
          new Promise<void>((resolve) => {
            if (child.exitCode !== null || child.signalCode !== null) return resolve()
            child.on('close', () => resolve())
            stop(child)
          }),
      ),
    )
  }

  private start(commands: string): ChildProcess {
    const script = [
      'shopt -s expand_aliases',
      'set -o pipefail',
      `cd '${ROOT}'`,
      ...this.setups,
      `cd '${this.folder}'`,
      commands,
    ].join('\n')
    return spawn('bash', ['-c', script], {
      cwd: this.folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], LANG: this.language, NO_COLOR: '1' },
    })
  }
}

/** The script and all that it started, which are a group of their own. */
function stop(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, 'SIGTERM')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
