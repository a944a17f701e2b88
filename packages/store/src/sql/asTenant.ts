import type { Database, Row, Sql } from './sql.ts'

/** The role that requests run as: it owns nothing, and row-level security binds it. */
const TENANT_ROLE = 'styrkod_tenant'

/** What every policy compares with. */
const SETTING = 'styrkod.municipality'

/** The role that may list municipalities, and nothing else. */
const OPERATOR_ROLE = 'styrkod_operator'

/**
 * Runs in a transaction that can see one municipality only, whatever its statements say: the role has no right to
 * pass by row-level security, and every policy compares with the municipality set here.
 */
export const asTenant = <T>(database: Database, municipality: string, work: (sql: Sql) => Promise<T>): Promise<T> =>
  database.transaction(async (sql) => {
    await sql.query(`set local role ${TENANT_ROLE}`)
    await sql.query(`select set_config('${SETTING}', $1, true)`, [municipality])
    return work(sql)
  })

/**
 * The same for one statement that finds its municipality in the setting and nowhere else: the role, the setting and the
 * statement go to a server together.
 */
export const askAsTenant = (database: Database, municipality: string, statement: string): Promise<readonly Row[]> =>
  database.atOnce
    ? database.atOnce(TENANT_ROLE, [SETTING, municipality], statement)
    : asTenant(database, municipality, (sql) => sql.query(statement))

export const asOperator = <T>(database: Database, work: (sql: Sql) => Promise<T>): Promise<T> =>
  database.transaction(async (sql) => {
    await sql.query(`set local role ${OPERATOR_ROLE}`)
    return work(sql)
  })
