import { formatNumber, type Language } from '@styrkod/core'

/** How far something long has come, for whoever waits at a terminal. */
export interface Progress {
  readonly to: (bytes: number, rows: number) => void
  readonly end: () => void
}

const ROWS: Readonly<Record<Language, string>> = { sv: 'objekt', en: 'objects' }

const SILENT: Progress = { to: () => undefined, end: () => undefined }

/** A bar on standard error; nothing where nobody looks, where it is not wanted, or where the end is not known. */
export async function openProgress(
  language: Language,
  { size, quiet }: { readonly size: number | undefined; readonly quiet: boolean },
): Promise<Progress> {
  if (quiet || size === undefined || size === 0 || !process.stderr.isTTY) return SILENT
  const { SingleBar } = await import('cli-progress')
  const bar = new SingleBar({
    stream: process.stderr,
    format: `{bar} {percentage} % · {rows} ${ROWS[language]} · {duration_formatted}`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    clearOnComplete: true,
  })
  bar.start(size, 0, { rows: '0' })
  return { to: (bytes, rows) => bar.update(bytes, { rows: formatNumber(rows, language) }), end: () => bar.stop() }
}
