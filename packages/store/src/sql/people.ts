import type { Person } from '#port/model.ts'
import { personOf } from './rows.ts'
import type { Sql } from './sql.ts'

/** Adds people within the transaction that writes the events they come in with. */
export async function addPeople(sql: Sql, municipality: string, added: readonly Person[]): Promise<void> {
  for (const { pseudonym, id, key } of added)
    await sql.query('insert into styrkod.person (municipality, pseudonym, id, key) values ($1, $2, $3, $4)', [
      municipality,
      pseudonym,
      id,
      key,
    ])
  await sql.query('update styrkod.municipality set people = people + 1 where municipality = $1', [municipality])
}

export async function readPeople(
  sql: Sql,
  municipality: string,
): Promise<{ readonly known: number; readonly people: readonly Person[] }> {
  const [head] = await sql.query('select people from styrkod.municipality where municipality = $1', [municipality])
  const rows = await sql.query('select * from styrkod.person where municipality = $1', [municipality])
  return { known: Number(head?.['people'] ?? 0), people: rows.map(personOf) }
}

/** The head is taken first, as every writer does, so that no events are sealed meanwhile for whom is forgotten. */
export async function forgetPerson(sql: Sql, municipality: string, pseudonym: string): Promise<boolean> {
  await sql.query('select people from styrkod.municipality where municipality = $1 for update', [municipality])
  const gone = await sql.query(
    'delete from styrkod.person where municipality = $1 and pseudonym = $2 returning pseudonym',
    [municipality, pseudonym],
  )
  if (gone.length > 0)
    await sql.query(
      'update styrkod.municipality set people = people + 1, forgotten = forgotten + 1 where municipality = $1',
      [municipality],
    )
  return gone.length > 0
}
