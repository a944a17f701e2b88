import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VERBS } from '../src/verbs.ts'
import { styrkod } from './run.ts'

const H = ['-r', 'harjedalen'] as const

describe('who', () => {
  it('answers with role, section and norms', () => {
    const answer = styrkod(['who', 'adopt', 'it-strategy', ...H, '--json']).json<{
      outcome: string
      answers: { role: string; section: string; term: string; norms: string[] }[]
    }>()
    expect(answer.outcome).toBe('assigned')
    expect(answer.answers.map((one) => [one.role, one.term, one.section, one.norms])).toEqual([
      ['municipal-council', 'kommunfullmäktige', '1.1', ['harjedalen/1.1/15']],
      ['municipal-council', 'kommunfullmäktige', '4.1', ['harjedalen/4.1/1']],
    ])
  })
  it("takes the municipality's words, and says which word was meant", () => {
    expect(styrkod(['who', 'fastställa', 'IT-strategi', ...H, '--json']).json()).toMatchObject({
      outcome: 'assigned',
      action: 'adopt',
      object: 'it-strategy',
    })
    const wrong = styrkod(['who', 'adopt', 'it-stratgy', ...H])
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toMatch(/it-stratgy[\s\S]*did you mean `(it-strategy|IT-strategi)`/)
  })
  it('finds both who adopt regulations', () => {
    const answer = styrkod(['who', 'adopt', 'regulation', ...H, '--json']).json<{
      outcome: string
      answers: { role: string; section: string }[]
    }>()
    expect(answer.outcome).toBe('contested')
    expect(answer.answers.map((one) => `${one.role} ${one.section}`).sort()).toEqual([
      'executive-board 4.2',
      'municipal-management-committee 1.1',
    ])
  })
})

describe('decide', () => {
  const ask = (...args: string[]) =>
    styrkod(['decide', ...H, '--json', ...args]).json<{
      outcome: string
      instead: { role: string }[]
      needs: { facts: { path: string }[] }
    }>()
  it('denies, permits, leaves unassigned and asks', () => {
    expect(ask('--actor', 'head-of-it', '--action', 'adopt', '--object', 'it-strategy')).toMatchObject({
      outcome: 'deny',
      instead: [{ role: 'municipal-council' }],
    })
    expect(ask('--actor', 'municipal-council', '--action', 'adopt', '--object', 'it-strategy').outcome).toBe('permit')
    expect(ask('--actor', 'executive-board', '--action', 'appoint', '--object', 'system-owner').outcome).toBe(
      'unassigned',
    )
    const own = ask('--actor', 'committee', '--action', 'own', '--object', 'system')
    expect(own.outcome).toBe('undetermined')
    expect(own.needs.facts.map((fact) => fact.path)).toContain('object.usedBy')
  })
  it('ends with 1 on a no when asked to', () => {
    const args = ['decide', ...H, '--actor', 'head-of-it', '--action', 'adopt', '--object', 'it-strategy']
    expect(styrkod(args).code).toBe(0)
    expect(styrkod([...args, '--exit-code']).code).toBe(1)
  })
})

describe('norms, lint and test', () => {
  it('covers every norm', () => {
    const run = styrkod(['norms', ...H, '--json'])
    expect(run.code).toBe(0)
    expect(run.json()).toMatchObject({ covered: 131, total: 131 })
  })
  it('reports the contradiction between 1.1 and 4.2 with both citations and a witness', () => {
    const run = styrkod(['lint', ...H, '--json'])
    expect(run.code).toBe(1)
    const { diagnostics } = run.json<{
      diagnostics: { code: string; sections: string[]; norms: string[]; witness?: object; message: string }[]
    }>()
    const found = diagnostics.filter((one) => one.code === 'contested')
    expect(found).toHaveLength(2)
    for (const one of found) expect(one).toMatchObject({ sections: ['1.1', '4.2'], witness: { at: '2004-09-20' } })
  })
  it('runs the cases of the ruleset', () => {
    const run = styrkod(['test', 'harjedalen', '--coverage', '--json'])
    expect(run.json()).toMatchObject({ failed: 0 })
    expect(run.code).toBe(0)
  })
})

describe('a folder of rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'styrkod-'))
  const put = (name: string, text: string) => writeFileSync(join(folder, name), text)
  put(
    'ruleset.yaml',
    "id: exempel\nlanguage: 1\nmunicipality: { code: '0000', name: Exempel }\nsources:\n  - { id: policy }\n",
  )
  put('roles.yaml', '- { id: executive-board, kind: body }\n')

  it('is asked like any other', () => {
    put('authorities.yaml', '- { id: a, norms: [], role: executive-board, action: adopt, object: it-plan }\n')
    expect(styrkod(['who', 'adopt', 'it-plan', '-r', folder, '--json']).json()).toMatchObject({
      outcome: 'assigned',
      answers: [{ role: 'executive-board' }],
    })
  })
  it('has its mistakes shown with file, line and column', () => {
    put('authorities.yaml', '- id: a\n  norms: []\n  role: executive-bord\n  action: adopt\n  object: it-plan\n')
    const run = styrkod(['who', 'adopt', 'it-plan', '-r', folder])
    expect(run).toMatchObject({ code: 2, out: '' })
    expect(run.err).toContain('authorities.yaml:3:3')
    expect(run.err).toContain('did you mean `executive-board`?')
    expect(styrkod(['lint', '-r', folder, '--lang', 'sv']).err).toContain('menade du `executive-board`?')
  })
  it('gets schemas with its own names', () => {
    put('authorities.yaml', '- { id: a, norms: [], role: executive-board, action: adopt, object: it-plan }\n')
    expect(styrkod(['schema', folder]).code).toBe(0)
    expect(readdirSync(join(folder, 'schemas')).sort()).toEqual(['en', 'sv'])
    const schema = JSON.parse(readFileSync(join(folder, 'schemas/sv/authorities.schema.json'), 'utf8')) as {
      title: string
    }
    expect(schema.title).toBe('Befogenheter')
    expect(JSON.stringify(schema)).toContain('"executive-board"')
  })
})

describe('ask', () => {
  it('takes and gives JSON lines, each answered or explained, in order', () => {
    const lines = [
      { id: 1, question: 'who', action: 'adopt', object: 'it-strategy' },
      { id: 2, question: 'who', action: 'adpot', object: 'it-strategy' },
      { id: 3, question: 'norms' },
    ]
    const run = styrkod(['ask', '--stdin', ...H], `${lines.map((one) => JSON.stringify(one)).join('\n')}\nnot json\n`)
    const answers = run.out
      .trim()
      .split('\n')
      .map(
        (line) =>
          JSON.parse(line) as {
            id?: number
            answer?: { outcome?: string; total?: number }
            errors?: { code: string; hint?: string }[]
          },
      )
    expect(answers[0]).toMatchObject({ id: 1, answer: { outcome: 'assigned' } })
    expect(answers[1]).toMatchObject({ id: 2, errors: [{ code: 'unknown-action', hint: 'did you mean `adopt`?' }] })
    expect(answers[2]).toMatchObject({ id: 3, answer: { total: 131 } })
    expect(answers[3]).toMatchObject({ errors: [{ code: 'json' }] })
    expect(run.code).toBe(2)
  })
})

describe('the program', () => {
  it('tells what it can do, in both languages, with examples that run', () => {
    for (const lang of ['sv', 'en']) {
      const help = styrkod(['--help', '--lang', lang])
      expect(help.code).toBe(0)
      for (const verb of VERBS) expect(help.out).toContain(verb.name)
    }
  })
  it.each(VERBS.map((verb) => verb.name))('explains %s', (name) => {
    for (const lang of ['sv', 'en']) {
      const help = styrkod([name, '--help', '--lang', lang])
      expect(help.code).toBe(0)
      expect(help.out).toContain(`styrkod ${name}`)
    }
  })
  it('refuses what it does not know, with a hint', () => {
    expect(styrkod(['woh']).err).toContain('did you mean `who`?')
    expect(styrkod(['who', 'adopt', 'it-strategy', '--rulest', 'x']).err).toContain('did you mean `--ruleset`?')
    expect(styrkod(['who', 'adopt', 'it-strategy', '-r', 'harjedal']).err).toContain('did you mean `harjedalen`?')
    expect(styrkod(['who', 'own', 'system', ...H, '--fact', 'object.usdBy=x']).err).toContain(
      'did you mean `object.usedBy`?',
    )
    for (const args of [
      ['who'],
      ['decide', ...H],
      ['who', 'adopt', 'it-strategy', ...H, '--at', '2023-02-29'],
      ['audit', '--register', 'nowhere'],
    ])
      expect(styrkod(args)).toMatchObject({ code: 2, out: '' })
  })
  it('puts problems as JSON on standard error when JSON is asked for', () => {
    const run = styrkod(['who', 'adpot', 'it-strategy', ...H, '--json'])
    expect(run.out).toBe('')
    expect(JSON.parse(run.err)).toMatchObject({ errors: [{ code: 'unknown-action', hint: 'did you mean `adopt`?' }] })
  })
  it('writes a matrix that Excel with Swedish settings opens right', () => {
    const { out } = styrkod(['matrix', ...H, '--format', 'csv', '--lang', 'sv'])
    expect(out.startsWith('\uFEFFobjekt;handling;')).toBe(true)
    expect(out.split('\r\n').length).toBeGreaterThan(20)
    expect(styrkod(['matrix', ...H, '--format', 'html']).out).toContain('<table>')
    expect(styrkod(['matrix', ...H, '--format', 'md']).out).toMatch(/^\| object/)
  })
})
