/** @typedef {{ ns: number, ratioToLimit: number, spread: [number, number], answersHash: string, firstNs?: number }} Result */

/** The results of a suite as lines for a terminal. @param {string} suite @param {Record<string, Result>} results @param {string} [reference] */
export function table(suite, results, reference = 'limit') {
  const hasFirst = Object.values(results).some((one) => one.firstNs !== undefined)
  const number = (/** @type {number} */ one) => one.toLocaleString('en', { maximumSignificantDigits: 3 })
  const rows = Object.entries(results).map(([name, { ns, ratioToLimit, spread, firstNs }]) => [
    name,
    number(ns),
    number(ratioToLimit),
    spread.map(number).join('–'),
    ...(hasFirst ? [firstNs === undefined ? '' : number(firstNs)] : []),
  ])
  const head = [suite, 'ns a question', `× ${reference}`, 'spread', ...(hasFirst ? ['ns the first time'] : [])]
  const widths = head.map((text, at) => Math.max(text.length, ...rows.map((row) => String(row[at]).length)))
  const line = (/** @type {readonly string[]} */ cells) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(Number(widths[at])) : cell.padStart(Number(widths[at])))).join('  ')
  return `\n${[head, ...rows].map(line).join('\n')}\n`
}
