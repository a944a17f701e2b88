import { describe, expect, it } from 'vitest'
import { readSettings } from '#index.ts'

const problems = (environment: Record<string, string>): readonly string[] => {
  const read = readSettings(environment)
  return read.ok ? [] : read.problems.map((one) => one.variable)
}

describe('settings', () => {
  it('are, without any, the own machine and a folder', () => {
    expect(readSettings({})).toMatchObject({
      ok: true,
      settings: { host: '127.0.0.1', port: 8080, storage: { kind: 'pglite', folder: 'styrkod-data' } },
    })
  })

  it('refuse an address that others reach, unless people log in', () => {
    for (const host of ['0.0.0.0', '::', '192.0.2.1', 'styrkod.example'])
      expect(problems({ STYRKOD_HOST: host })).toEqual(['STYRKOD_HOST'])
    expect(problems({ STYRKOD_HOST: '::1' })).toEqual([])
    const login = { STYRKOD_ISSUER: 'https://login.example', STYRKOD_AUDIENCE: 'https://styrkod.example' }
    expect(problems({ STYRKOD_HOST: '0.0.0.0', ...login })).toEqual([])
  })

  it('say all that is wrong at once, in both languages', () => {
    const wrong = {
      STYRKOD_PORT: '70000',
      STYRKOD_ISSUER: 'http://login.example',
      STYRKOD_PUBLIC_ADDRESS: 'http://styrkod.example',
      STYRKOD_LOG: 'loud',
      STYRKOD_RETAIN_PEOPLE: 'two years',
      STYRKOD_PROT: '1',
      STYRKOD_TRUST_PROXY: '127.0.0.1, proxy',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318',
      DATABASE_URL: 'mysql://x',
    }
    const read = readSettings(wrong)
    expect(read.ok).toBe(false)
    if (read.ok) return
    expect(new Set(read.problems.map((one) => one.variable))).toEqual(
      new Set([...Object.keys(wrong).filter((name) => name !== 'STYRKOD_ISSUER'), 'STYRKOD_AUDIENCE']),
    )
    for (const { says } of read.problems) expect([says.sv, says.en].every((text) => text.length > 5)).toBe(true)
  })

  it('take the word of machines and of networks', () => {
    for (const wrong of ['10.0.0.0/33', '10.0.0', 'proxy.example', '::1/129', '10.0.0.1,'])
      expect(problems({ STYRKOD_TRUST_PROXY: wrong })).toEqual(['STYRKOD_TRUST_PROXY'])
    const read = readSettings({ STYRKOD_TRUST_PROXY: '127.0.0.1,10.0.0.0/8 fd00::/8' })
    expect(read).toMatchObject({ ok: true, settings: { trustProxy: ['127.0.0.1', '10.0.0.0/8', 'fd00::/8'] } })
  })

  it('read periods of retention', () => {
    const read = readSettings({ STYRKOD_RETAIN_PEOPLE: 'P2Y6M', STYRKOD_RETAIN_KEYS: 'P7D' })
    expect(read.ok && read.settings.retention).toMatchObject({ people: { years: 2, months: 6 }, keys: { days: 7 } })
  })
})
