import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { wrong } from '../failure.ts'

/** How many files a ruleset folder may have; a folder with more is not one. */
const MOST_FILES = 500

/** The YAML files of a folder and its sub-folders, with their paths within it. */
export function yamlFiles(folder: string): readonly { readonly path: string; readonly text: string }[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /\.ya?ml$/.test(path))
  if (paths.length > MOST_FILES) throw wrong('too-large', { nodes: MOST_FILES })
  return paths
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(join(folder, path), 'utf8') }))
}
