import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'

/** Writes a file so that it is the old one or the new one, whole and on the disk, and never half of either. */
export async function replaceFile(
  file: string,
  parts: AsyncIterable<string> | Iterable<string>,
  mode = 0o666,
): Promise<void> {
  const draft = `${file}.${process.pid}.new`
  const handle = openSync(draft, 'w', mode)
  try {
    for await (const part of parts) writeSync(handle, part)
    fsyncSync(handle)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}
