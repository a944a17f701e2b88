import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { FolderInUse, lockFolder, openPgliteDatabase, openPgliteStore } from '#pglite/index.ts'
import { storeContract } from './contract.ts'
import { isolationContract } from './isolation.ts'

const folders: string[] = []
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'styrkod-'))
  folders.push(made)
  return made
}
afterAll(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })))

storeContract('embedded', () => openPgliteStore(folder()))
isolationContract('embedded', () => openPgliteDatabase(folder()))

describe('a data folder', () => {
  it('is for one process at a time', async () => {
    const data = folder()
    const store = await openPgliteStore(data)
    await expect(openPgliteStore(data)).rejects.toThrow(FolderInUse)
    await store.close()
    await (await openPgliteStore(data)).close()
  })

  it('is taken over from a process that was killed', async () => {
    const data = folder()
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
    const own = lockFolder(data)
    const lock = join(data, 'styrkod.lock')
    const holder = JSON.parse(readFileSync(lock, 'utf8')) as { began: string }
    own()
    writeFileSync(lock, JSON.stringify({ ...holder, id: 'other', pid: child.pid, began: 'another time' }))
    lockFolder(data)()
    child.kill('SIGKILL')
    await new Promise((gone) => child.once('exit', gone))
    writeFileSync(lock, JSON.stringify({ ...holder, id: 'other', pid: child.pid }))
    lockFolder(data)()
  })

  it('keeps what was written', async () => {
    const data = folder()
    const first = await openPgliteStore(data)
    await first.create({ municipality: '2481', ruleset: 'norsjo', since: '2020-01-01' })
    await first.close()
    const second = await openPgliteStore(data)
    expect(await second.municipalities()).toEqual(['2481'])
    await second.close()
  })
})
