import type { Json } from '@styrkod/core'
import { factText, nameIn } from '#element/factText.ts'
import { download, type Cell } from '#export/download.ts'
import type { Context } from '#page.ts'
import type { Listed } from './listed.ts'
import { WORDS } from './words.ts'

/** Saves the systems shown, with their roles, findings and all that is recorded of them. */
export async function exportSystems(
  context: Context,
  roles: readonly (readonly [string, string])[],
  found: readonly Listed[],
): Promise<void> {
  const { language, municipality, at, compiled, words } = context
  const said = WORDS[language]
  const nameOf = nameIn(context)
  const facts = [...new Set(found.flatMap(({ row }) => Object.keys(row.facts)))].filter((one) => one !== 'name')
  const head = [
    said.name,
    said.kind,
    ...roles.map(([, label]) => label),
    said.findings,
    ...facts.map((fact) => words.factLabel(compiled, `object.${fact}`, 'system', language)),
  ]
  const cell = (type: string, fact: string, value: Json | undefined): Cell => {
    const about = { path: `object.${fact}`, object: type }
    return typeof value === 'number' ? value : value === undefined ? undefined : factText(context, about, value, nameOf)
  }
  const rows = found.map(({ row, findings }) => [
    row.name,
    row.typeName,
    ...roles.map(([id]) => row.roles.find((one) => one.role === id)?.names.join(', ')),
    findings,
    ...facts.map((fact) => cell(row.type, fact, row.facts[fact])),
  ])
  await download(`${municipality.id}-system-${at}`, [head, ...rows])
}
