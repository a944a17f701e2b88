/** What a page writes in place of lines that it leaves out. */
const LEFT_OUT = '…'

const tidy = (text: string): readonly string[] =>
  text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .split('\n')

/** Whether a text is as shown; a line that is only `…` stands for any number of lines. */
export function matches(shown: string, actual: string): boolean {
  const parts: string[][] = [[]]
  for (const line of tidy(shown)) {
    if (line.trim() === LEFT_OUT) parts.push([])
    else parts.at(-1)!.push(line)
  }
  const lines = tidy(actual)
  let at = 0
  for (const [index, part] of parts.entries()) {
    if (part.length === 0) continue
    const isFirst = index === 0
    const isLast = index === parts.length - 1
    const place = isLast && !isFirst ? lines.length - part.length : find(lines, part, at, isFirst)
    if (place < at || !part.every((line, offset) => lines[place + offset] === line)) return false
    at = place + part.length
  }
  return parts.at(-1)!.length === 0 || at === lines.length
}

function find(lines: readonly string[], part: readonly string[], from: number, hereOnly: boolean): number {
  const last = hereOnly ? from : lines.length - part.length
  for (let place = from; place <= last; place++)
    if (part.every((line, offset) => lines[place + offset] === line)) return place
  return -1
}
