import { describe, expect, it } from 'vitest'
import { readRuleset, readYaml } from '../src/yaml/index.ts'

const HEAD = `id: exempel
language: 1
municipality: { code: '0000', name: Exempel }
sources:
  - { id: policy, from: 2020-01-01 }
`
const issuesOf = (files: Record<string, string>) => {
  const result = readRuleset(Object.entries({ 'ruleset.yaml': HEAD, ...files }).map(([path, text]) => ({ path, text })))
  return result.ok
    ? []
    : result.issues.map(
        (issue) =>
          `${issue.position.file}:${issue.position.line}:${issue.position.column} ${issue.code}${issue.suggestion ? ` (${issue.suggestion})` : ''}`,
      )
}

describe('a ruleset in YAML', () => {
  it('is read into one value', () => {
    const result = readRuleset([
      { path: 'ruleset.yaml', text: HEAD },
      { path: 'authorities.yaml', text: '- { id: a, norms: [], role: board, action: adopt, object: plan }\n' },
      { path: 'cases/who.yaml', text: '- { name: x, ask: { question: norms }, expect: {} }\n' },
    ])
    expect(result.ok && result.value.source).toMatchObject({ id: 'exempel', authorities: [{ id: 'a', role: 'board' }] })
    expect(result.ok && result.value.cases).toHaveLength(1)
    expect(result.ok && result.value.locate(['authorities', 0, 'role'])).toEqual({
      file: 'authorities.yaml',
      line: 1,
      column: 23,
    })
  })

  it('points at a wrong key with file, line and column, and says what was meant', () => {
    const text = '- id: a\n  norms: []\n  roel: board\n  action: adopt\n  object: plan\n'
    expect(issuesOf({ 'authorities.yaml': text })).toEqual(['authorities.yaml:3:3 unknown-key (role)'])
  })

  it('reports every problem of every file at once', () => {
    const found = issuesOf({
      'authorities.yaml': '- { id: A B, norms: [], role: board, action: adopt, object: plan }\n',
      'duties.yaml': '- { id: b, norms: [], role: board, action: adopt, object: plan, every: yearly }\n',
      'roles.yaml': '- { id: board, kind: bdy }\n',
      'parameters.yaml': '- { id: p, values: [{ from: 2023-02-29, value: 1 }] }\n',
    })
    expect(found).toEqual([
      'authorities.yaml:1:5 slug',
      'duties.yaml:1:65 period',
      'parameters.yaml:1:23 day',
      'roles.yaml:1:16 not-a-value (body)',
    ])
  })

  it('names a file that is not part of a ruleset, and one that is missing', () => {
    expect(issuesOf({ 'dutys.yaml': '[]' })).toEqual(['dutys.yaml:1:1 unknown-file'])
    const result = readRuleset([])
    expect(!result.ok && result.issues.map((issue) => issue.code)).toEqual(['missing-file'])
  })

  it('points at what is not YAML', () => {
    expect(issuesOf({ 'duties.yaml': '- { id: a\n- b: [\n' })[0]).toMatch(/^duties\.yaml:\d+:\d+ yaml-/)
    expect(issuesOf({ 'duties.yaml': '- { id: a, id: b }\n' })[0]).toMatch(/^duties\.yaml:1:12 yaml-duplicate-key/)
  })
})

describe('hostile YAML', () => {
  const code = (text: string) => {
    const result = readYaml('x.yaml', text)
    return result.ok ? 'read' : result.issues[0]!.code
  }
  it('is refused when its aliases stand for too much', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'
        .split('')
        .map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefgh'[at]}`).join(', ')}]`),
    ].join('\n')
    expect(code(bomb)).toBe('too-many-aliases')
  })
  it('is refused when it nests without end', () => {
    expect(code('['.repeat(100_000))).not.toBe('read')
    expect(issuesOf({ 'duties.yaml': `- ${'{ a: '.repeat(200)}1${' }'.repeat(200)}\n` })).toEqual([
      'duties.yaml:1:1 too-deep',
    ])
  })
  it('is refused when it is too large', () => expect(code(`# ${'x'.repeat(2_000_001)}`)).toBe('file-too-large'))
  it('cannot make objects, dates or prototypes', () => {
    const result = readYaml(
      'x.yaml',
      'a: !!js/function "function () {}"\n__proto__: { polluted: true }\nday: 2020-01-01\n',
    )
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect(result.ok && (result.file.value as { day: unknown }).day).toBe('2020-01-01')
  })
})
