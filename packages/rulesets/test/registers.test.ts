import { existsSync, readdirSync } from 'node:fs'
import { audit, explainFinding, linkRuleset, status, type Ruleset } from '@styrkod/core'
import { parse as parseSource, registerSchemas } from '@styrkod/core/schema'
import { readYaml } from '@styrkod/exchange/yaml'
import { describe, expect, it } from 'vitest'
import { read, registerOf, root } from './registerOf.ts'

/** The day the examples are made to be looked at. */
const AT = '2026-11-01'

interface Defect {
  readonly rule: string
  readonly object: string
  readonly kind: string
  readonly severity: string
  readonly about: { readonly sv: string; readonly en: string }
}

function defectsOf(folder: string): readonly Defect[] {
  const file = readYaml('defects.yaml', read(`${folder}/defects.yaml`))
  if (!file.ok) throw new Error(JSON.stringify(file.issues))
  return file.file.value as readonly Defect[]
}

const municipalities = existsSync(`${root}registers`) ? readdirSync(`${root}registers`) : []

describe.each(municipalities)('the example registers of %s', (id) => {
  const compiled = linkRuleset(JSON.parse(read(`dist/${id}.json`)) as Ruleset)
  const find = (variant: string) =>
    audit(compiled, { at: AT, register: registerOf(`registers/${id}/${variant}`) }).findings

  it.each(['clean', 'defective'])('are well formed and marked as invented (%s)', (variant) => {
    const register = registerOf(`registers/${id}/${variant}`)
    expect(register).toMatchObject({ municipality: compiled.ruleset.municipality.code, ruleset: id, invented: true })
    expect(parseSource(registerSchemas.events, register.events)).toMatchObject({ ok: true })
    const ids = register.events.map((event) => event.id)
    expect(new Set(ids).size).toBe(ids.length)
    const days = register.events.map((event) => event.day)
    expect(days).toEqual([...days].sort())
  })

  it('have nothing wrong in the clean one', () => expect(find('clean')).toEqual([]))

  it('have each planted defect found once in the other, and nothing else', () => {
    const key = (one: { rule: string; kind: string; severity: string }, object: string): string =>
      `${one.severity} ${one.kind} ${one.rule} ${object}`
    const found = find('defective').map((one) => key(one, one.object.id))
    const planted = defectsOf(`registers/${id}/defective`).map((one) => key(one, one.object))
    expect(found.sort()).toEqual(planted.sort())
  })

  it('show no edition that is in force as the next one', () => {
    const { documents } = status(compiled, { at: AT, register: registerOf(`registers/${id}/clean`) })
    const twice = documents.filter(({ inForce, draft }) => draft !== undefined && draft.edition === inForce?.edition)
    expect(twice.map(({ object }) => object.id)).toEqual([])
  })

  it('have a section and a remedy for each, in both languages', () => {
    for (const finding of find('defective')) {
      expect(finding.section).toBeDefined()
      for (const language of ['sv', 'en'] as const) {
        const { message, remedy } = explainFinding(compiled, finding, language, AT)
        expect(message).not.toMatch(/undefined|\{|^\s*$/)
        expect(remedy).not.toMatch(/undefined|\{|^\s*$/)
      }
    }
  })
})
