import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** The entries of each package, and what each is for. */
export const ENTRIES = [
  ['core', '@styrkod/core', 'dist/index.d.ts', 'The rules, the register and the questions, as pure functions.'],
  ['core-schema', '@styrkod/core/schema', 'dist/schema.d.ts', 'Checking what somebody wrote; JSON Schemas.'],
  ['core-receipts', '@styrkod/core/receipts', 'dist/receipts.d.ts', 'Receipts of answers, and their verification.'],
  ['core-inventory', '@styrkod/core/inventory', 'dist/inventory.d.ts', 'The rules put to many rows at once.'],
  ['core-snapshot', '@styrkod/core/snapshot', 'dist/snapshot.d.ts', 'A linked ruleset as a text, and back.'],
  ['core-watch', '@styrkod/core/watch', 'dist/watch.d.ts', 'An audit that is kept as events come.'],
  ['core-testing', '@styrkod/core/testing', 'dist/testing.d.ts', 'Running the cases of a ruleset.'],
  ['rulesets', '@styrkod/rulesets', 'dist/index.d.ts', 'The rulesets that there are; each is JSON beside it.'],
  ['exchange-yaml', '@styrkod/exchange/yaml', 'dist/yaml.d.ts', 'Rulesets as folders of YAML.'],
  ['exchange-csv', '@styrkod/exchange/csv', 'dist/csv.d.ts', 'Tables for a spreadsheet.'],
  ['exchange-ical', '@styrkod/exchange/ical', 'dist/ical.d.ts', 'What is due as a calendar.'],
  ['exchange-mermaid', '@styrkod/exchange/mermaid', 'dist/mermaid.d.ts', 'Lives of documents and routes as Mermaid.'],
  ['exchange-sarif', '@styrkod/exchange/sarif', 'dist/sarif.d.ts', 'Diagnostics as SARIF.'],
  ['exchange-wheel', '@styrkod/exchange/wheel', 'dist/wheel.d.ts', 'What is due as a year wheel.'],
  ['store', '@styrkod/store', 'dist/index.d.ts', 'Where events are kept: the port, and a store in memory.'],
  ['store-pglite', '@styrkod/store/pglite', 'dist/pglite.d.ts', 'A store in a folder.'],
  ['store-postgres', '@styrkod/store/postgres', 'dist/postgres.d.ts', 'A store on PostgreSQL.'],
  ['server', '@styrkod/server', 'dist/index.d.ts', 'The questions and the registers over HTTP.'],
  ['client', '@styrkod/client', 'dist/index.d.ts', 'A typed client of a server.'],
  ['reminders', '@styrkod/reminders', 'dist/index.d.ts', 'Reminders of what is due, by mail and webhook.'],
  ['browser', '@styrkod/browser', 'src/styrkod.ts', 'The questions in a browser, and a loader.'],
  [
    'browser-reports',
    '@styrkod/browser/reports',
    'src/reports.ts',
    'The questions that are reports, fetched when they are asked.',
  ],
  ['browser-prune', '@styrkod/browser/prune', 'src/prune/index.ts', 'Rulesets made smaller for a page.'],
]

const ROOT = fileURLToPath(new URL('../../../../packages/', import.meta.url))

const KINDS = /** @type {const} */ ([
  ['Functions', (/** @type {ts.Symbol} */ one) => Boolean(one.flags & ts.SymbolFlags.Function)],
  [
    'Values',
    (/** @type {ts.Symbol} */ one) =>
      Boolean(one.flags & (ts.SymbolFlags.Variable | ts.SymbolFlags.Class | ts.SymbolFlags.ValueModule)),
  ],
  ['Types', () => true],
])

/** The entries of the packages that are published, as their manifests name them. */
function publishedEntries() {
  return readdirSync(ROOT).flatMap((short) => {
    const { name, exports = {} } = JSON.parse(readFileSync(`${ROOT}${short}/package.json`, 'utf8'))
    return Object.entries(exports)
      .filter(([, target]) => typeof target === 'object')
      .map(([path]) => `${name}${path.slice(1)}`)
  })
}

/** A page for each entry of a package: every public name with what its docstring says and its declaration. */
export function apiReference() {
  const missing = publishedEntries().filter((entry) => !ENTRIES.some(([, name]) => name === entry))
  if (missing.length > 0) throw new Error(`no page of the reference for ${missing.join(', ')}`)
  const files = ENTRIES.map(([page = '', , file = '']) => `${ROOT}${page.split('-')[0]}/${file}`)
  const program = ts.createProgram(files, {
    allowImportingTsExtensions: true,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  })
  const checker = program.getTypeChecker()
  /** What stands with the core already. @type {Set<ts.Symbol>} */
  const told = new Set()
  return Object.fromEntries(
    ENTRIES.map(([page = '', name = '', , says = ''], at) => {
      const source = program.getSourceFile(files[at] ?? '')
      if (!source) throw new Error(`${files[at]} is not built`)
      const entry = checker.getSymbolAtLocation(source)
      const names = (entry ? checker.getExportsOfModule(entry) : []).map(
        (one) => /** @type {[string, ts.Symbol]} */ ([one.name, aliased(one, checker)]),
      )
      const own = names.filter(([, one]) => !told.has(one))
      const passedOn = names.filter(([, one]) => told.has(one)).map(([known]) => `\`${known}\``)
      if (at === 0) for (const [, one] of names) told.add(one)
      const from = passedOn.length > 0 ? `${says} From [the core](core.md): ${passedOn.toSorted().join(', ')}.` : says
      return [page, pageOf(name, from, own, checker)]
    }),
  )
}

/** @param {ts.Symbol} symbol @param {ts.TypeChecker} checker */
const aliased = (symbol, checker) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)

/** @param {string} name @param {string} says @param {[string, ts.Symbol][]} names @param {ts.TypeChecker} checker */
function pageOf(name, says, names, checker) {
  let left = names.toSorted(([a], [b]) => (a < b ? -1 : 1))
  const parts = [`# ${name}`, says]
  for (const [title, belongs] of KINDS) {
    const here = left.filter(([, one]) => belongs(one))
    left = left.filter(([, one]) => !belongs(one))
    if (here.length > 0) parts.push(`## ${title}`, ...here.flatMap(([known, one]) => entryOf(known, one, checker)))
  }
  return parts.join('\n\n')
}

/** @param {string} name @param {ts.Symbol} symbol @param {ts.TypeChecker} checker */
function entryOf(name, symbol, checker) {
  const says = ts.displayPartsToString(symbol.getDocumentationComment(checker)).replaceAll('\n', ' ')
  const examples = symbol
    .getJsDocTags(checker)
    .filter((tag) => tag.name === 'example')
    .map((tag) => `\`\`\`ts\n${ts.displayPartsToString(tag.text).trim()}\n\`\`\``)
  const texts = (symbol.declarations ?? []).map((one) => declarationOf(one)).filter((text) => text !== '')
  return [
    `### ${name}`,
    ...(says === '' ? [] : [says]),
    ...(texts.length > 0 ? [`\`\`\`ts\n${[...new Set(texts)].join('\n')}\n\`\`\``] : []),
    ...examples,
  ]
}

/** The longest declaration that is shown whole; of a longer one, which is made from another document, its first line. */
const LONGEST = 4000

/** @param {ts.Declaration} declaration */
function declarationOf(declaration) {
  const whole = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : declaration
  if (ts.isSourceFile(whole)) return ''
  const source = whole.getSourceFile().text
  const body = /** @type {ts.FunctionDeclaration} */ (whole).body
  const text = body && ts.isFunctionDeclaration(whole) ? source.slice(whole.getStart(), body.pos) : whole.getText()
  return text.length > LONGEST ? `${text.slice(0, text.indexOf('\n'))} … }` : text.trim()
}
