/** @typedef {import('./table.mjs').Result} Result */

const TITLES = { decide: 'decide', route: 'route', lifecycle: 'lifecycle step', audit: 'audit, per system' }
const ROW = 18
const LEFT = 190
const WIDTH = 400

/** The results as a drawing: a bar an engine, on a logarithmic scale. @param {Record<string, Record<string, Result>>} results */
export function chart(results) {
  /** @type {string[]} */
  const parts = []
  let top = 8
  for (const [suite, title] of Object.entries(TITLES)) {
    const engines = Object.entries(results[suite] ?? {}).sort(([, a], [, b]) => a.ns - b.ns)
    if (engines.length === 0) continue
    const scale = WIDTH / Math.log10(Math.max(...engines.map(([, one]) => one.ns)))
    parts.push(`<text x="0" y="${top + 13}" font-weight="bold">${title}</text>`)
    top += ROW + 4
    for (const [name, { ns }] of engines) {
      const length = Math.max(2, Math.log10(Math.max(ns, 1)) * scale)
      const own = name.startsWith('styrkod')
      parts.push(
        `<text x="${LEFT - 8}" y="${top + 12}" text-anchor="end">${name}</text>`,
        `<rect x="${LEFT}" y="${top + 2}" width="${length.toFixed(1)}" height="${ROW - 5}" fill="${own ? '#0b6e4f' : '#9aa5b1'}"/>`,
        `<text x="${(LEFT + length + 6).toFixed(1)}" y="${top + 12}">${ns.toLocaleString('en', { maximumSignificantDigits: 3 })} ns</text>`,
      )
      top += ROW
    }
    top += 10
  }
  const size = `width="${LEFT + WIDTH + 110}" height="${top}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="sans-serif" font-size="12" role="img" aria-label="Time per question, logarithmic scale"><rect width="100%" height="100%" fill="#fff"/>${parts.join('')}</svg>\n`
}
