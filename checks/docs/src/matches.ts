/** What a page writes in place of lines, or of a part of a line, that it leaves out. */
const LEFT_OUT = '…'

const tidy = (text: string): readonly string[] =>
  text
    .replaceAll('\r', '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+|\n+$/g, '')
    .split('\n')

/** Whether a line is as shown; `…` in it stands for any characters. */
function isLine(shown: string, actual: string | undefined): boolean {
  if (actual === undefined || !shown.includes(LEFT_OUT)) return shown === actual
  const [first = '', ...rest] = shown.split(LEFT_OUT)
  const last = rest.pop() ?? ''
  if (!actual.startsWith(first) || !actual.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const place = actual.indexOf(part, at)
    if (place < 0) return false
    at = place + part.length
  }
  return at <= actual.length - last.length
}

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
    if (place < at || !part.every((line, offset) => isLine(line, lines[place + offset]))) return false
    at = place + part.length
  }
  return parts.at(-1)!.length === 0 || at === lines.length
}

function find(lines: readonly string[], part: readonly string[], from: number, hereOnly: boolean): number {
  const last = hereOnly ? from : lines.length - part.length
  for (let place = from; place <= last; place++)
    if (part.every((line, offset) => isLine(line, lines[place + offset]))) return place
  return -1
}
