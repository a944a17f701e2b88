import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const { scripts } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}

describe('the commands that measure', () => {
  const measuring = Object.entries(scripts).filter(([name]) => /^bench(:|$)/.test(name))

  it('are there for every bench', () => {
    expect(measuring.map(([name]) => name)).toEqual(['bench', 'bench:registers', 'bench:server'])
  })

  it.each(measuring)(
    '%s builds what it measures first, and prints nothing of that among its figures',
    (_name, script) => {
      expect(script).toMatch(/^turbo run build .*1>&2 && (node|pnpm) [^&|;]*$/)
    },
  )
})
