/* eslint-disable max-lines-per-function -- A describe block is a list of tests, not a function that does something. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RegisterEvent } from '@styrkod/core'
import { GENESIS, verifyLog, type Append, type Store } from '#index.ts'

const RECORDED = '2026-01-02T03:04:05.000Z'

export const eventOf = (id: string, note?: string): RegisterEvent => ({
  id,
  day: '2026-01-02',
  actor: 'person-01',
  action: 'adopt',
  object: { type: 'it-strategy', id: 'it-strategy' },
  establishes: { 'object.name': 'IT-strategi åäö', 'object.amount': 0.1 },
  ...(note !== undefined && { note }),
})

export const appendOf = (expected: number, ...ids: string[]): Append => ({
  expected,
  events: ids.map((id) => eventOf(id)),
  recorded: RECORDED,
  by: 'person-01',
})

/** What every store must do; each implementation runs it. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: the store contract`, () => {
    let store: Store
    let made = 0
    const fresh = async (): Promise<string> => {
      const municipality = String(1000 + made++)
      await store.create({ municipality, ruleset: 'norsjo', since: '2020-01-01', title: 'Övning', invented: true })
      return municipality
    }
    beforeAll(async () => {
      store = await open()
    })
    afterAll(() => store.close())

    it('opens a log once', async () => {
      const municipality = await fresh()
      expect(await store.head(municipality)).toEqual({
        municipality,
        ruleset: 'norsjo',
        since: '2020-01-01',
        title: 'Övning',
        invented: true,
        version: 0,
        hash: GENESIS,
      })
      expect(await store.create({ municipality, ruleset: 'kalix', since: '2021-01-01' })).toBe(false)
      expect((await store.head(municipality))?.ruleset).toBe('norsjo')
      expect(await store.municipalities()).toContain(municipality)
    })

    it('knows nothing of a log that was not opened', async () => {
      expect(await store.head('9999')).toBeUndefined()
      expect(await store.read('9999')).toEqual([])
      expect(await store.append('9999', appendOf(0, 'a'))).toEqual({ kind: 'unknown-log' })
      expect(await verifyLog(store, '9999')).toBeUndefined()
    })

    it('appends in order, reads back what was written, and chains it', async () => {
      const municipality = await fresh()
      const first = await store.append(municipality, appendOf(0, 'a', 'b'))
      expect(first).toMatchObject({ kind: 'appended', version: 2 })
      await store.append(municipality, appendOf(2, 'c'))
      const entries = await store.read(municipality)
      expect(entries.map((one) => [one.position, one.event.id])).toEqual([
        [1, 'a'],
        [2, 'b'],
        [3, 'c'],
      ])
      expect(entries[0]).toMatchObject({ event: eventOf('a'), recorded: RECORDED, by: 'person-01', previous: GENESIS })
      expect(entries[1]!.previous).toBe(entries[0]!.hash)
      expect(await verifyLog(store, municipality)).toEqual({ ok: true, events: 3, hash: entries[2]!.hash })
      expect(await store.find(municipality, 'b')).toEqual(entries[1])
      expect(await store.find(municipality, 'x')).toBeUndefined()
    })

    it('reads a range', async () => {
      const municipality = await fresh()
      await store.append(municipality, appendOf(0, 'a', 'b', 'c', 'd'))
      const ids = async (range: object) => (await store.read(municipality, range)).map((one) => one.event.id)
      expect(await ids({ after: 1 })).toEqual(['b', 'c', 'd'])
      expect(await ids({ after: 1, limit: 2 })).toEqual(['b', 'c'])
      expect(await ids({ through: 3, limit: 9 })).toEqual(['a', 'b', 'c'])
      expect(await ids({ after: 4 })).toEqual([])
    })

    it('refuses a writer that saw another version, and tells what happened since', async () => {
      const municipality = await fresh()
      await store.append(municipality, appendOf(0, 'a'))
      await store.append(municipality, appendOf(1, 'b'))
      const late = await store.append(municipality, appendOf(1, 'c'))
      expect(late).toMatchObject({ kind: 'conflict', version: 2, changed: [{ event: { id: 'b' } }] })
      expect(await store.append(municipality, appendOf(7, 'c'))).toMatchObject({ kind: 'conflict', changed: [] })
      expect((await store.read(municipality)).length).toBe(2)
    })

    it('lets exactly one of many writers at one version through', async () => {
      const municipality = await fresh()
      const results = await Promise.all(
        Array.from({ length: 50 }, (_, at) => store.append(municipality, appendOf(0, `w-${at}`))),
      )
      expect(results.filter((one) => one.kind === 'appended')).toHaveLength(1)
      expect(results.filter((one) => one.kind === 'conflict')).toHaveLength(49)
      expect((await verifyLog(store, municipality))?.events).toBe(1)
    })

    it('refuses an id that is taken, and a batch that names one twice, whole', async () => {
      const municipality = await fresh()
      await store.append(municipality, appendOf(0, 'a'))
      expect(await store.append(municipality, appendOf(1, 'b', 'a'))).toEqual({ kind: 'duplicate', id: 'a' })
      expect(await store.append(municipality, appendOf(1, 'c', 'c'))).toEqual({ kind: 'duplicate', id: 'c' })
      expect((await store.head(municipality))?.version).toBe(1)
    })

    it('writes once for one idempotency key', async () => {
      const municipality = await fresh()
      const keyed = (fingerprint: string, expected: number): Append => ({
        ...appendOf(expected, 'a'),
        idempotency: { key: 'k-1', fingerprint },
      })
      const first = await store.append(municipality, keyed('f', 0))
      const again = await store.append(municipality, keyed('f', 0))
      expect(first.kind).toBe('appended')
      expect(again).toMatchObject({ kind: 'repeated', version: 1, entries: [{ event: { id: 'a' } }] })
      expect(await store.append(municipality, keyed('g', 1))).toEqual({ kind: 'key-reused' })
      expect((await store.head(municipality))?.version).toBe(1)
    })

    it('keeps text of every kind as it was', async () => {
      const municipality = await fresh()
      const notes = ['åäö ÅÄÖ 🜁', "'; drop table styrkod.event; --", '\u0001\u001f\\', '\u2028"', '']
      const events = notes.map((note, at) => eventOf(`t-${at}`, note))
      await store.append(municipality, { expected: 0, events, recorded: RECORDED })
      const entries = await store.read(municipality)
      expect(entries.map((one) => one.event.note)).toEqual(notes)
      expect(entries[0]).not.toHaveProperty('by')
      expect(await verifyLog(store, municipality)).toMatchObject({ ok: true })
    })

    it('keeps one municipality from another', async () => {
      const [one, other] = [await fresh(), await fresh()]
      await store.append(one, appendOf(0, 'a'))
      expect(await store.read(other)).toEqual([])
      expect(await store.find(other, 'a')).toBeUndefined()
      expect((await store.append(other, appendOf(0, 'a'))).kind).toBe('appended')
    })

    it('keeps snapshots and gives the latest up to a position', async () => {
      const municipality = await fresh()
      const body = new Uint8Array([0, 255, 7])
      await store.saveSnapshot(municipality, { position: 2, hash: 'h2', body })
      await store.saveSnapshot(municipality, { position: 9, hash: 'h9', body })
      await store.saveSnapshot(municipality, { position: 9, hash: 'h9b', body })
      expect(await store.loadSnapshot(municipality)).toMatchObject({ position: 9, hash: 'h9b' })
      const found = await store.loadSnapshot(municipality, 8)
      expect(found).toMatchObject({ position: 2, hash: 'h2' })
      expect([...found!.body]).toEqual([0, 255, 7])
      expect(await store.loadSnapshot(municipality, 1)).toBeUndefined()
    })

    it('keeps feeds until they are removed', async () => {
      const municipality = await fresh()
      const feed = {
        id: 'f1',
        digest: 'd',
        label: 'Kalender',
        language: 'sv',
        role: 'system-owner',
        created: RECORDED,
      } as const
      await store.addFeed(municipality, feed)
      expect(await store.feeds(municipality)).toEqual([feed])
      expect(await store.removeFeed(municipality, 'f1')).toBe(true)
      expect(await store.removeFeed(municipality, 'f1')).toBe(false)
      expect(await store.feeds(municipality)).toEqual([])
    })

    it('is ready', async () => {
      expect(await store.ready()).toBe(true)
    })
  })
}
