import { canonical, type Json } from '@styrkod/core'
import { chainEntries } from '#chain/chainEntries.ts'
import type { Append, Appended, LogEntry } from '#port/model.ts'
import { addPeople } from './people.ts'
import { entryOf, headOf } from './rows.ts'
import type { Row, Sql } from './sql.ts'

/** Continues a log within a transaction that holds the log's head. */
export async function appendEvents(sql: Sql, municipality: string, append: Append): Promise<Appended> {
  const [row] = await sql.query('select * from styrkod.municipality where municipality = $1 for update', [municipality])
  if (!row) return { kind: 'unknown-log' }
  const head = headOf(row)
  const repeated = append.idempotency && (await repeatedBy(sql, municipality, append.idempotency))
  if (repeated) return repeated
  if (append.expected !== head.version) {
    const changed = await readEntries(sql, municipality, append.expected, head.version)
    return { kind: 'conflict', version: head.version, changed }
  }
  if (append.people && append.people.known !== head.people) return { kind: 'people-changed' }
  const ids = append.events.map((event) => event.id)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  const [taken] = await sql.query(
    'select id from styrkod.event where municipality = $1 and id = any($2::text[]) limit 1',
    [municipality, ids],
  )
  if (taken || twice !== undefined) return { kind: 'duplicate', id: twice ?? String(taken!['id']) }
  const entries = chainEntries(head, append)
  await insertEntries(sql, municipality, entries)
  const last = entries.at(-1)
  if (last)
    await sql.query('update styrkod.municipality set version = $2, hash = $3 where municipality = $1', [
      municipality,
      last.position,
      last.hash,
    ])
  if (append.people && append.people.added.length > 0) await addPeople(sql, municipality, append.people.added)
  if (append.idempotency)
    await sql.query(
      'insert into styrkod.idempotency (municipality, key, fingerprint, first, last, recorded) values ($1, $2, $3, $4, $5, $6)',
      [
        municipality,
        append.idempotency.key,
        append.idempotency.fingerprint,
        head.version + 1,
        last?.position ?? head.version,
        append.recorded,
      ],
    )
  return { kind: 'appended', entries, version: last?.position ?? head.version }
}

async function repeatedBy(
  sql: Sql,
  municipality: string,
  { key, fingerprint }: NonNullable<Append['idempotency']>,
): Promise<Appended | undefined> {
  const [known] = await sql.query('select * from styrkod.idempotency where municipality = $1 and key = $2', [
    municipality,
    key,
  ])
  if (!known) return undefined
  if (known['fingerprint'] !== fingerprint) return { kind: 'key-reused' }
  const last = Number(known['last'])
  return {
    kind: 'repeated',
    entries: await readEntries(sql, municipality, Number(known['first']) - 1, last),
    version: last,
  }
}

/** Entries after one position and up to another. */
export async function readEntries(
  sql: Sql,
  municipality: string,
  after: number,
  through: number,
  limit?: number,
): Promise<readonly LogEntry[]> {
  const rows = await sql.query(
    'select * from styrkod.event where municipality = $1 and position > $2 and position <= $3 order by position limit $4',
    [municipality, after, through, limit ?? null],
  )
  return rows.map(entryOf)
}

/** One statement for a whole batch: a column an array. */
async function insertEntries(sql: Sql, municipality: string, entries: readonly LogEntry[]): Promise<readonly Row[]> {
  return sql.query(
    `insert into styrkod.event (municipality, position, id, recorded, recorded_by, body, previous, hash)
     select $1, * from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])`,
    [
      municipality,
      entries.map((one) => one.position),
      entries.map((one) => one.event.id),
      entries.map((one) => one.recorded),
      entries.map((one) => one.by ?? null),
      entries.map((one) => canonical(one.event as unknown as Json)),
      entries.map((one) => one.previous),
      entries.map((one) => one.hash),
    ],
  )
}
