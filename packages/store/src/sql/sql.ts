/** A row as the driver gives it: text for text, numbers for 32-bit integers, text for larger ones. */
export type Row = Readonly<Record<string, unknown>>

/** A connection within a transaction. */
export interface Sql {
  readonly query: (text: string, values?: readonly unknown[]) => Promise<readonly Row[]>
  /** Several statements at once, without values. */
  readonly script: (text: string) => Promise<void>
}

/** A database that speaks PostgreSQL: embedded or a server. */
export interface Database {
  readonly kind: 'pglite' | 'postgres'
  /** Runs in one transaction, undone if it rejects. */
  readonly transaction: <T>(work: (sql: Sql) => Promise<T>) => Promise<T>
  /**
   * Runs one statement without values as a role and with a setting, in one transaction and in one turn to the database
   * and back; left out where nothing would be won by it.
   */
  readonly atOnce?: (role: string, setting: readonly [string, string], statement: string) => Promise<readonly Row[]>
  readonly close: () => Promise<void>
}
