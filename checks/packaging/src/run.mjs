import { spawnSync } from 'node:child_process'

/** The version of the package manager that the workspace asks for, for when it is not what started us. */
const PNPM = 'pnpm@10.34.9'

/**
 * Runs a program and gives what it printed; throws with all of it when it fails.
 * @param {string} program @param {readonly string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv, input?: string }} [options]
 */
export function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, ...options })
  if (status !== 0)
    throw new Error(
      `${program} ${args.join(' ')} ended with ${status ?? error?.message}\n${stdout ?? ''}${stderr ?? ''}`,
    )
  return stdout
}

/** Runs the package manager. @param {readonly string[]} args @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options] */
export function pnpm(args, options) {
  const started = process.env['npm_execpath']
  return started?.includes('pnpm')
    ? run(process.execPath, [started, ...args], options)
    : run('npx', ['--yes', PNPM, ...args], options)
}
