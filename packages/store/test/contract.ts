/* eslint-disable max-lines-per-function -- A describe block is a list of tests, not a function that does something. */
import { beforeAll, describe, expect, it } from 'vitest'
import type { RegisterEvent } from '@styrkod/core'
import { GENESIS, openPeople, verifyLog, type Append, type Named, type Store } from '#index.ts'

const RECORDED = '2026-01-02T03:04:05.000Z'

const eventOf = (id: string, note?: string): RegisterEvent => ({
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
export function storeContract(name: string, open: () => Promise<Store> | Store): void {
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
        people: 0,
        forgotten: 0,
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
      for (const position of [20, 30, 40]) await store.saveSnapshot(municipality, { position, hash: 'h', body })
      expect(await store.loadSnapshot(municipality, 19)).toBeUndefined()
    })

    it('drops idempotency keys that are older than they need be', async () => {
      const municipality = await fresh()
      const keyed = { ...appendOf(0, 'a'), idempotency: { key: 'k', fingerprint: 'f' } }
      await store.append(municipality, keyed)
      expect(await store.dropKeys(municipality, RECORDED)).toBe(0)
      expect(await store.dropKeys(municipality, '2026-02-01')).toBe(1)
      expect((await store.append(municipality, keyed)).kind).toBe('conflict')
    })

    describe('people', () => {
      const namedIn = (event: RegisterEvent): Named => ({
        people: [event.actor, event.act?.['holder'], event.object.type === 'person' && event.object.id]
          .flat()
          .filter((one): one is string => typeof one === 'string'),
        isAbout: event.object.type === 'person',
      })
      const anna: RegisterEvent = {
        id: 'p',
        day: '2026-01-02',
        action: 'register',
        object: { type: 'person', id: 'anna' },
        establishes: { 'object.name': 'Anna Åkesson', 'object.email': 'anna@kommun.example' },
        note: 'Börjar i mars.',
      }
      const appointed: RegisterEvent = {
        ...eventOf('q', 'Övrigt'),
        actor: 'anna',
        act: { holder: ['bo', 'anna'], competence: ['it'] },
      }

      it('are not in the log by name, and what is told of them is sealed', async () => {
        const municipality = await fresh()
        const people = openPeople(store)
        const append: Append = { expected: 0, events: [anna, appointed], recorded: RECORDED, by: 'anna' }
        const written = await people.append(municipality, append, namedIn)
        expect(written).toMatchObject({
          kind: 'appended',
          entries: [{ event: anna, by: 'anna' }, { event: appointed }],
        })
        const kept = await store.read(municipality)
        expect(JSON.stringify(kept)).not.toMatch(/anna|Åkesson|mars|"bo"/i)
        expect(JSON.stringify(kept)).toContain('Övrigt')
        const opened = await people.open(municipality, kept)
        expect(opened.map((one) => one.event)).toEqual([anna, appointed])
        expect(opened[0]!.by).toBe('anna')
        expect((await people.list(municipality)).map((one) => one.id).sort()).toEqual(['anna', 'bo'])
      })

      it('can be forgotten: the chain holds, the others stay, and a process that knew them sees it', async () => {
        const municipality = await fresh()
        const [people, elsewhere] = [openPeople(store), openPeople(store)]
        await people.append(municipality, { expected: 0, events: [anna, appointed], recorded: RECORDED }, namedIn)
        const kept = await store.read(municipality)
        await elsewhere.open(municipality, kept)
        expect(await people.forget(municipality, 'anna')).toBe(true)
        expect(await people.forget(municipality, 'anna')).toBe(false)
        expect(await verifyLog(store, municipality)).toMatchObject({ ok: true, events: 2 })
        const { people: known } = (await store.head(municipality))!
        const opened = await elsewhere.open(municipality, await store.read(municipality), known)
        expect(JSON.stringify(opened)).not.toMatch(/anna|Åkesson|mars/i)
        expect(opened[0]!.event).not.toHaveProperty('establishes')
        expect(opened[1]!.event.act).toEqual({ holder: ['bo', kept[0]!.event.object.id], competence: ['it'] })
        // Nothing is sealed for whom is forgotten: whoever still has the key begins anew with another.
        const again = { expected: 2, events: [{ ...appointed, id: 'r' }], recorded: RECORDED }
        expect((await elsewhere.append(municipality, again, namedIn)).kind).toBe('appended')
        expect((await elsewhere.find(municipality, 'anna'))!.pseudonym).not.toBe(kept[0]!.event.object.id)
      })

      it('come in once, however many writers name them first', async () => {
        const municipality = await fresh()
        const write = async (at: number): Promise<void> => {
          const people = openPeople(store)
          for (let expected = 0; ;) {
            const append = { expected, events: [{ ...appointed, id: `w-${at}` }], recorded: RECORDED }
            const result = await people.append(municipality, append, namedIn)
            if (result.kind === 'appended') return
            if (result.kind === 'conflict') expected = result.version
          }
        }
        await Promise.all(Array.from({ length: 8 }, (_, at) => write(at)))
        expect((await openPeople(store).list(municipality)).map((one) => one.id).sort()).toEqual(['anna', 'bo'])
        expect(await verifyLog(store, municipality)).toMatchObject({ ok: true, events: 8 })
      })
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
