/** @typedef {{ ns: number, ratioToLimit: number, spread: [number, number], answersHash: string }} Result */

/** The results of a suite as lines for a terminal. @param {string} suite @param {Record<string, Result>} results */
export function table(suite, results) {
  const rows = Object.entries(results).map(([name, { ns, ratioToLimit, spread }]) => [
    name,
    ns.toLocaleString('en', { maximumSignificantDigits: 3 }),
    ratioToLimit.toLocaleString('en', { maximumSignificantDigits: 3 }),
    spread.map((one) => one.toLocaleString('en', { maximumSignificantDigits: 3 })).join('–'),
  ])
  const head = [suite, 'ns a question', '× limit', 'spread']
  const widths = head.map((text, at) => Math.max(text.length, ...rows.map((row) => String(row[at]).length)))
  const line = (/** @type {readonly string[]} */ cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(Number(widths[at])) : cell.padStart(Number(widths[at])))).join('  ')
  return `\n${[head, ...rows].map(line).join('\n')}\n`
}
