import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { formatYaml } from '../src/yaml/index.ts'

const rulesets = fileURLToPath(new URL('../../rulesets/', import.meta.url))
/** Every file under STYRKOD_FULL; else one ruleset and the base vocabulary. */
const chosen = (file: string): boolean =>
  process.env['STYRKOD_FULL'] !== undefined || (/^(harjedalen|base)\//.test(file) && !file.endsWith('norms.yaml'))

const files = readdirSync(rulesets, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.yaml') && !/node_modules|dist|defects/.test(file) && chosen(file),
)

describe('formatting a ruleset', () => {
  it('keeps comments, blank lines and values', () => {
    const text = '# who decides\n\n-   id: a   # first\n    norms: [x,y]\n\n- {id: b, norms: []}\n'
    const formatted = formatYaml(text)
    expect(formatted).toBe('# who decides\n\n- id: a # first\n  norms: [ x, y ]\n\n- { id: b, norms: [] }\n')
    expect(formatYaml(formatted)).toBe(formatted)
  })
  it('leaves what is not YAML alone', () => expect(formatYaml('- [\n')).toBe('- [\n'))
  it.each(files)('is stable and changes no value in %s', (file) => {
    const text = readFileSync(`${rulesets}${file}`, 'utf8')
    const once = formatYaml(text)
    expect(formatYaml(once)).toBe(once)
    expect(parse(once)).toEqual(parse(text))
  })
})
