import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createSqlStore, type Database } from '#index.ts'
import { FolderInUse, lockFolder } from '#folder/lockFolder.ts'
import { openPgliteDatabase, openPgliteStore } from '#pglite/index.ts'
import { storeContract } from './contract.ts'
import { isolationContract } from './isolation.ts'

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'styrkod-'))
  folders.push(made)
  return made
}
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })))

// A new folder takes seconds to make, so everything here shares one.
const data = folder()
let database: Database
beforeAll(async () => {
  database = await openPgliteDatabase(data)
})

storeContract('embedded', () => createSqlStore(database))
isolationContract('embedded', () => database)

describe('a data folder', () => {
  it('is for one process at a time, and keeps what was written', async () => {
    await expect(openPgliteStore(data)).rejects.toThrow(FolderInUse)
    const seen = await createSqlStore(database).municipalities()
    await database.close()
    const again = await openPgliteStore(data)
    expect(await again.municipalities()).toEqual(seen)
    await again.close()
  })

  it('is taken over from a process that was killed', async () => {
    const own = folder()
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const release = lockFolder(own)
    const lock = join(own, 'styrkod.lock')
    const holder = JSON.parse(readFileSync(lock, 'utf8')) as { began: string }
    release()
    writeFileSync(lock, JSON.stringify({ ...holder, id: 'other', pid: child.pid, began: 'another time' }))
    lockFolder(own)()
    child.kill('SIGKILL')
    await new Promise((gone) => child.once('exit', gone))
    writeFileSync(lock, JSON.stringify({ ...holder, id: 'other', pid: child.pid }))
    lockFolder(own)()
  })
})
