import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the whole project. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** Pages that stand in the project's own folder, and whose commands run there. */
const AT_THE_ROOT = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md']

/** Pages that are made from the code, whose blocks show it rather than use it. */
const MADE = 'docs/reference/'

/** Every page of the documentation that somebody wrote, by its path within the project. */
export function pages(): readonly string[] {
  const within = readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.md'))
    .map((path) => `docs/${path}`)
    .filter((path) => !path.startsWith(MADE))
  const readmes = readdirSync(join(ROOT, 'packages'))
    .map((name) => `packages/${name}/README.md`)
    .filter((path) => existsSync(join(ROOT, path)))
  return [...AT_THE_ROOT, ...readmes, ...within].sort()
}

/** Whether the commands of a page run in the project's own folder rather than in an empty one. */
export const runsAtTheRoot = (page: string): boolean => AT_THE_ROOT.includes(page)
