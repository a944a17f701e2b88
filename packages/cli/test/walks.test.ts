import { cpSync, mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { styrkod } from './run.ts'

const shipped = join(dirname(createRequire(import.meta.url).resolve('@styrkod/rulesets/package.json')), 'registers')

/** A copy of an example register, and a way to put acts on it. */
function walk(municipality: string) {
  const place = mkdtempSync(join(tmpdir(), 'styrkod-walk-'))
  cpSync(join(shipped, municipality, 'clean'), place, { recursive: true })
  const put = (day: string, act: string, ...more: readonly string[]) => {
    const run = styrkod(['propose', ...act.split(' '), '--register', place, '--day', day, '--json', ...more])
    const { ok, refusal, next } = run.json<{
      ok: boolean
      refusal?: { outcome: string; reasons: { rule: string; section: string }[]; instead: { role: string }[] }
      next?: { id: string }[]
    }>()
    return { ok, refusal, next: next?.map((step) => step.id), code: run.code }
  }
  return { place, put }
}

describe('a projector in Kalix', () => {
  const { place, put } = walk('kalix')
  const unit = ['--actor', 'ordering-unit']
  const support = ['--actor', 'central-it-support']

  it('goes from the need through the decision to the one who ordered it', () => {
    expect(put('2026-03-01', 'identify purchase:beamer', ...unit).next).toEqual(['contact'])
    const tooSoon = put('2026-03-01', 'decide purchase:beamer', ...unit)
    expect(tooSoon).toMatchObject({ ok: false, code: 1, refusal: { outcome: 'deny' } })
    expect(tooSoon.refusal!.reasons.map((one) => one.section)).toEqual(['5', '5'])
    expect(put('2026-03-02', 'contact purchase:beamer', ...unit).next).toEqual(['answer'])
    expect(put('2026-03-03', 'answer purchase:beamer', ...support, '--act', 'contains=cost')).toMatchObject({
      ok: false,
      refusal: { reasons: [{ rule: 'purchase.answer' }] },
    })
    const whole = ['--act', 'contains=cost,delivery-time,other-acquisition-matter']
    expect(put('2026-03-03', 'answer purchase:beamer', ...support, ...whole).ok).toBe(true)
    expect(put('2026-03-04', 'decide purchase:beamer', ...unit).next).toContain('order')
    expect(put('2026-03-05', 'order purchase:beamer', ...unit).next).toContain('acquire')
    const facts = [
      'kind=hardware',
      'coordinated=true',
      'needApproved=true',
      'needAnchored=true',
      'installationNeeded=true',
    ]
    const set = facts.flatMap((fact) => ['--set', `object.${fact}`])
    expect(put('2026-03-06', 'acquire purchase:beamer', ...support, ...set).next).toContain('register')
    expect(put('2026-03-12', 'register equipment:beamer', ...support, '--set', 'object.location=Aulan').ok).toBe(true)
    expect(put('2026-03-12', 'register purchase:beamer', ...support, '--set', 'object.location=Aulan').ok).toBe(true)
    expect(put('2026-03-13', 'install purchase:beamer', ...support).next).toContain('report')
    expect(put('2026-03-13', 'report purchase:beamer', ...support).ok).toBe(true)
  })
  it('is in the register afterwards, with nothing to remark on', () => {
    const shown = styrkod(['log', 'show', place, '--json', '--limit', '500']).out
    expect(shown).toContain('"id":"beamer"')
    expect(styrkod(['log', 'verify', place]).code).toBe(0)
    const { findings } = styrkod(['audit', '--register', place, '--at', '2026-10-30', '--json']).json<{
      findings: { object: { id: string } }[]
    }>()
    expect(findings.filter((one) => one.object.id === 'beamer')).toEqual([])
  })
})

describe('a system in Mjölby', () => {
  const { put } = walk('mjolby')
  const owner = ['--actor', 'system-owner:diary']
  const known = [
    'usedBy=education-department',
    'field=education-committee',
    'users=40',
    'critical=true',
    'vital=false',
    'licencesHeld=true',
    'permitsHeld=true',
    'interactsWith=',
  ].flatMap((fact) => ['--set', `object.${fact}`])
  const ofDiary = ['--set', 'object.system=diary']

  it('goes live once its papers, its manager and its approval are there, and not before', () => {
    expect(put('2026-10-01', 'register system:diary', ...known).ok).toBe(true)
    const tooSoon = put('2026-10-02', 'introduce system:diary', ...owner)
    expect(tooSoon).toMatchObject({ ok: false, refusal: { outcome: 'deny' } })
    expect(tooSoon.refusal!.reasons.map((one) => one.rule)).toEqual([
      'approved-before-use',
      'documentation-before-use',
      'manual-before-use',
      'outage-plan-before-use',
      'training-before-use',
      'manager-before-use',
      'plan-before-use',
    ])
    const manager = ['--act', 'holder=person-12', '--act', 'competence=security-requirements,system-use']
    expect(put('2026-10-03', 'appoint system-manager:diary', ...owner, ...manager).ok).toBe(true)
    expect(
      put('2026-10-04', 'prepare system-security-plan:system-security-plan-of-diary', ...owner, ...ofDiary).ok,
    ).toBe(true)
    for (const paper of [
      'outage-plan',
      'system-documentation',
      'user-manual',
      'system-training',
      'system-security-plan',
    ])
      expect(put('2026-10-04', `adopt ${paper}:${paper}-of-diary`, ...ofDiary, '--edition', '1').ok, paper).toBe(true)
    expect(put('2026-10-05', 'introduce system:diary', ...owner).refusal!.reasons.map((one) => one.rule)).toEqual([
      'approved-before-use',
    ])
    expect(put('2026-10-06', 'review system:diary', ...owner).ok).toBe(true)
    expect(put('2026-10-06', 'approve system:diary', ...owner, '--act', 'outcome=yes').ok).toBe(true)
    expect(put('2026-10-07', 'introduce system:diary', ...owner).ok).toBe(true)
  })
  it('is not opened to users by anybody but its owner, nor by word of mouth', () => {
    const access = 'user-access:access-of-diary'
    expect(
      put('2026-10-08', `decide ${access}`, ...owner, ...ofDiary, '--set', 'object.decidedProfile=rektor').ok,
    ).toBe(true)
    const wrong = put('2026-10-09', `order ${access}`, '--actor', 'system-manager:diary', '--act', 'form=written')
    expect(wrong).toMatchObject({ ok: false, refusal: { outcome: 'deny' } })
    expect(wrong.refusal!.reasons[0]).toMatchObject({ section: '3.2.2' })
    expect(put('2026-10-09', `order ${access}`, ...owner, '--act', 'form=oral').ok).toBe(false)
    expect(put('2026-10-09', `order ${access}`, ...owner, '--act', 'form=written').ok).toBe(true)
  })
})

describe('an investment in Salem', () => {
  it('is to be evaluated in August of the year after, by nobody in particular', () => {
    const args = ['--register', 'salem/clean', '--from', '2011-08-01', '--through', '2011-08-31', '--at', '2011-01-15']
    const list = styrkod(['due', ...args, '--json']).json<{ date: string; role: string; to?: string[] }[]>()
    expect(list).toContainEqual(
      expect.objectContaining({
        from: '2011-08-01',
        date: '2011-08-31',
        role: 'unassigned',
        to: ['executive-board-working-committee'],
        section: 'Strategi 8',
      }),
    )
  })
})
