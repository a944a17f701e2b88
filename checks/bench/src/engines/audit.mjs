import { inspect, inspectInventory, openInventory, putRows } from '@styrkod/core/inventory'
import { ACTIVE, CHECKS } from '../workloads/audit.mjs'
import { linked } from './linked.mjs'

/** @typedef {import('../workloads/audit.mjs').Atom} Atom */
/** @typedef {{ systems: import('../workloads/audit.mjs').System[] }} Workload */

/** @param {Atom} atom */
function conditionOf({ kind, fact: name, value }) {
  const fact = `object.${name}`
  switch (kind) {
    case 'filled':
      return { fact, ne: '' }
    case 'least':
      return { fact, gte: value }
    case 'most':
      return { fact, lte: value }
    case 'before':
      return { fact, lte: { fact: `object.${value}` } }
    case 'flag':
      return { fact, eq: value }
    default:
      return { fact, in: value }
  }
}

/** The checks as requirements in the language of rulesets. @param {Workload} workload */
export function auditCase({ systems }) {
  const types = { number: 'number', boolean: 'boolean', string: 'text' }
  const facts = Object.fromEntries(
    Object.entries(systems[0] ?? {})
      .filter(([name]) => name !== 'id')
      .map(([name, value]) => [name, types[/** @type {'number'} */ (typeof value)]]),
  )
  return linked({
    vocabulary: { types: { system: { facts } } },
    requirements: CHECKS.map(({ id, when, then }) => ({
      id: id.toLowerCase(),
      norms: [],
      section: id,
      for: 'system',
      must: conditionOf(then),
      ...(when.length > 0 && { when: { all: when.map(conditionOf) } }),
    })),
  })
}

const QUESTION = { at: '2026-05-27', type: 'system' }
const ofFindings = (/** @type {any} */ finding) => [finding.id, finding.check.section]

/** One shot: rows in, findings out, nothing kept. @param {Workload} workload */
export function styrkod(workload) {
  const compiled = auditCase(workload)
  return { ask: () => inspect(compiled, QUESTION, workload.systems), read: ofFindings }
}

/** The inventory in columns from before. @param {Workload} workload */
export function styrkodResident(workload) {
  const inventory = openInventory(auditCase(workload), QUESTION, workload.systems.length)
  putRows(inventory, workload.systems)
  return { ask: () => inspectInventory(inventory), read: ofFindings }
}

const ofChecks = (/** @type {any} */ finding) => [finding.system, finding.check]

/** A test as the text of an expression. @param {Atom} atom */
function textOf({ kind, fact, value }) {
  switch (kind) {
    case 'flag':
      return `system.${fact}`
    case 'filled':
      return `system.${fact} !== ''`
    case 'least':
      return `system.${fact} >= ${value}`
    case 'most':
      return `system.${fact} <= ${value}`
    case 'before':
      return `system.${fact} <= system.${value}`
    case 'active':
      return `active.has(system.${fact})`
    default:
      return `(${value.map((/** @type {string} */ one) => `system.${fact} === ${JSON.stringify(one)}`).join(' || ')})`
  }
}

const failing = (/** @type {import('../workloads/audit.mjs').Check} */ { when, then }) =>
  [...when.map(textOf), `!(${textOf(then)})`].join(' && ')

/** Sixty functions as somebody would write them by hand; written by machine here only to save the reader the sight. @param {Workload} workload */
export function plain({ systems }) {
  const active = new Set(ACTIVE)
  return collecting(systems, (check) => new Function('active', `return (system) => ${failing(check)}`)(active))
}

/**
 * One generated function over columns kept from before: 32 systems to a word, each test worked out once, findings as
 * objects.
 * @param {Workload} workload
 */
export function limit({ systems }) {
  const active = new Set(ACTIVE)
  const words = (systems.length + 31) >> 5
  /** @type {string[]} */
  const lines = []
  /** @type {Map<string, string>} */
  const masks = new Map()
  /** @type {Map<string, { name: string, values: Int32Array }>} */
  const columns = new Map()
  const column = (/** @type {string} */ key, /** @type {() => Int32Array} */ make) => {
    const known = columns.get(key) ?? { name: `c${columns.size}`, values: make() }
    columns.set(key, known)
    return known.name
  }
  const bits = (/** @type {(system: any) => boolean} */ test) => {
    const values = new Int32Array(words)
    systems.forEach((system, at) => (values[at >> 5] = Number(values[at >> 5]) | (Number(test(system)) << (at & 31))))
    return values
  }
  const numbers = (/** @type {string} */ fact) =>
    column(fact, () => Int32Array.from({ length: words * 32 }, (_, at) => systems[at]?.[fact] ?? 0))
  const maskOf = (/** @type {Atom} */ { kind, fact, value }) => {
    const key = JSON.stringify([kind, fact, value])
    const known = masks.get(key)
    if (known) return known
    const name = `m${masks.size}`
    masks.set(key, name)
    if (kind === 'least' || kind === 'most' || kind === 'before') {
      const own = `${numbers(fact)}[base+row]`
      const other = kind === 'before' ? `${numbers(value)}[base+row]` : String(value)
      const below = kind === 'least' ? `${Number(value) - 1}-${own}` : `${own}-${other}-1`
      lines.push(`let ${name}=0; for(let row=0;row<32;row++) ${name}|=((${below})>>>31)<<row;`)
    } else {
      const test =
        kind === 'active'
          ? (/** @type {any} */ one) => active.has(one[fact])
          : kind === 'in'
            ? (/** @type {any} */ one) => value.includes(one[fact])
            : kind === 'filled'
              ? (/** @type {any} */ one) => one[fact] !== ''
              : (/** @type {any} */ one) => one[fact]
      lines.push(`const ${name}=${column(key, () => bits(test))}[word];`)
    }
    return name
  }
  const steps = CHECKS.map(
    ({ when, then }, at) =>
      `bits=${[...when.map(maskOf), `~${maskOf(then)}`].join('&')}&valid; while(bits!==0){const low=bits&-bits; const check=checks[${at}]; findings.push({check:check.id,system:ids[base+31-Math.clz32(low)],severity:check.severity}); bits^=low}`,
  )
  const names = [...columns.values()]
  const last = systems.length & 31 ? (1 << (systems.length & 31)) - 1 : -1
  const run = new Function(
    'ids',
    'checks',
    ...names.map((one) => one.name),
    `const findings=[]; let bits=0; for(let word=0;word<${words};word++){const base=word<<5; const valid=word===${words - 1}?${last}:-1; ${lines.join('\n')} ${steps.join('\n')}} return findings`,
  )
  const ids = systems.map((system) => system.id)
  return { ask: () => run(ids, CHECKS, ...names.map((one) => one.values)), read: ofChecks }
}

/** @param {Workload} workload */
export async function celJs({ systems }) {
  const { Environment } = await import('@marcbachmann/cel-js')
  const environment = new Environment()
  const types = { number: 'double', boolean: 'bool', string: 'string' }
  for (const [name, value] of Object.entries(systems[0] ?? {}))
    environment.registerVariable(name, types[/** @type {'number'} */ (typeof value)])
  const active = new Set(ACTIVE)
  environment.registerFunction('active(string): bool', (/** @type {string} */ one) => active.has(one))
  const text = (/** @type {Atom} */ { kind, fact, value }) =>
    kind === 'flag'
      ? fact
      : kind === 'filled'
        ? `${fact} != ''`
        : kind === 'least'
          ? `${fact} >= ${value}.0`
          : kind === 'most'
            ? `${fact} <= ${value}.0`
            : kind === 'before'
              ? `${fact} <= ${value}`
              : kind === 'active'
                ? `active(${fact})`
                : `${fact} in ${JSON.stringify(value)}`
  return collecting(systems, ({ when, then }) =>
    environment.parse([...when.map(text), `!(${text(then)})`].join(' && ')),
  )
}

/** @param {Workload} workload */
export async function jsonLogic({ systems }) {
  const { default: logic } = await import('json-logic-js')
  const active = new Set(ACTIVE)
  logic.add_operation('active', (/** @type {string} */ one) => active.has(one))
  const names = { flag: '===', filled: '!==', least: '>=', most: '<=', in: 'in' }
  const test = (/** @type {Atom} */ { kind, fact, value }) =>
    kind === 'active'
      ? { active: [{ var: fact }] }
      : kind === 'before'
        ? { '<=': [{ var: fact }, { var: value }] }
        : { [names[kind]]: [{ var: fact }, value] }
  return collecting(systems, ({ when, then }) => {
    const rule = { and: [...when.map(test), { '!': [test(then)] }] }
    return (/** @type {any} */ system) => logic.apply(/** @type {any} */ (rule), system)
  })
}

/** @param {Workload['systems']} systems @param {(check: import('../workloads/audit.mjs').Check) => (system: any) => unknown} made */
function collecting(systems, made) {
  const checks = CHECKS.map((check) => ({ id: check.id, severity: check.severity, fails: made(check) }))
  const ask = () => {
    const findings = []
    for (const system of systems)
      for (const check of checks)
        if (check.fails(system)) findings.push({ check: check.id, system: system.id, severity: check.severity })
    return findings
  }
  return { ask, read: ofChecks }
}

/** SQLite in WebAssembly: one query a check over a table loaded beforehand. @param {Workload} workload */
export async function sqlite({ systems }) {
  const { default: open } = await import('sql.js')
  const database = new (await open()).Database()
  const names = Object.keys(systems[0] ?? {})
  database.run(
    `CREATE TABLE active(id TEXT PRIMARY KEY); CREATE TABLE systems(${names.map((name) => `"${name}"`).join(', ')})`,
  )
  database.run('BEGIN')
  const person = database.prepare('INSERT INTO active VALUES (?)')
  for (const id of ACTIVE) person.run([id])
  const row = database.prepare(`INSERT INTO systems VALUES (${names.map(() => '?').join(', ')})`)
  for (const system of systems)
    row.run(names.map((name) => (typeof system[name] === 'boolean' ? Number(system[name]) : system[name])))
  database.run('COMMIT')
  const text = (/** @type {Atom} */ { kind, fact, value }) =>
    kind === 'flag'
      ? `"${fact}" = 1`
      : kind === 'filled'
        ? `"${fact}" <> ''`
        : kind === 'least'
          ? `"${fact}" >= ${value}`
          : kind === 'most'
            ? `"${fact}" <= ${value}`
            : kind === 'before'
              ? `"${fact}" <= "${value}"`
              : kind === 'active'
                ? `"${fact}" IN (SELECT id FROM active)`
                : `"${fact}" IN (${value.map((/** @type {string} */ one) => `'${one}'`).join(', ')})`
  const queries = CHECKS.map(
    ({ id, severity, when, then }) =>
      `SELECT id AS system, '${id}' AS "check", '${severity}' AS severity FROM systems WHERE ${[...when.map(text), `NOT (${text(then)})`].join(' AND ')}`,
  )
  const statement = database.prepare(queries.join(' UNION ALL '))
  const ask = () => {
    const findings = []
    statement.bind()
    while (statement.step()) {
      const [system, check, severity] = statement.get()
      findings.push({ check, system, severity })
    }
    return findings
  }
  return { ask, read: ofChecks }
}
