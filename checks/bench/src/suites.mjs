import { auditWorkload } from './workloads/audit.mjs'
import { eventsWorkload } from './workloads/events.mjs'
import { decideWorkload } from './workloads/decide.mjs'
import { lifecycleWorkload } from './workloads/lifecycle.mjs'
import { routeWorkload } from './workloads/route.mjs'
import { municipalWorkload } from './workloads/municipal.mjs'
import { nationWorkload } from './workloads/nation.mjs'

const decide = () => import('./engines/decide/styrkod.mjs')
const decideByHand = () => import('./engines/decide/byHand.mjs')
const decidePeers = () => import('./engines/decide/peers.mjs')
const route = () => import('./engines/route.mjs')
const lifecycle = () => import('./engines/lifecycle.mjs')
const audit = () => import('./engines/audit.mjs')
const events = () => import('./engines/events.mjs')
const growth = () => import('./engines/growth.mjs')
const compile = () => import('./engines/compile.mjs')
const nation = () => import('./engines/nation.mjs')
const startUp = () => import('./engines/startUp.mjs')
const municipal = () => import('./engines/municipal.mjs')

/**
 * What is asked, by whom it is answered, and what the answer must be. An engine that is slow is asked fewer times.
 * The others are compared with the reference, which is `limit` where nothing is said. What is only done once is timed the
 * first time as well, in a process of its own. A workload of its own makes an engine a size of the same question: a suite of
 * sizes compares no answers. Where a question takes nanoseconds, several processes of each engine are timed, one after the
 * other. What is long is left out of a quick look. Where answers take long, only some are compared.
 * @typedef {{ from: () => Promise<any>, name: string, flags?: readonly string[], slow?: boolean, workload?: (quick: boolean) => any, long?: boolean }} Engine
 * @typedef {{ workload: (quick: boolean) => any, count: (workload: any) => number, expected: (workload: any, at: number) => unknown, per?: (workload: any) => number, compared?: number, reference?: string, isOnce?: boolean, sizes?: boolean, warm?: number, lives?: number, engines: Record<string, Engine> }} Suite
 */

/** What an audit is grown to. */
const SIZES = [1000, 10_000, 100_000, 300_000]

/** One question about many rows: the findings are compared, and the time is for a row. A round is a few questions, so that they are asked longer beforehand. */
const rows = {
  count: () => 1,
  expected: () => undefined,
  per: (/** @type {any} */ { systems }) => systems.length,
  warm: 1000,
}

/** @type {Record<string, Suite>} */
export const SUITES = {
  decide: {
    lives: 3,
    workload: () => decideWorkload(),
    count: ({ questions }) => questions.length,
    expected: ({ questions }, at) => questions[at].expected,
    engines: {
      limit: { from: decideByHand, name: 'limit' },
      plain: { from: decideByHand, name: 'plain' },
      styrkod: { from: decide, name: 'styrkod' },
      'styrkod in lists': { from: decide, name: 'styrkodMany' },
      '@casl/ability': { from: decidePeers, name: 'casl' },
      casbin: { from: decidePeers, name: 'casbin', slow: true },
      '@cedar-policy/cedar-wasm': {
        from: decidePeers,
        name: 'cedar',
        // V8 may inline calls into WebAssembly in a way that ends in a trap.
        flags: ['--no-turbo-inline-js-wasm-calls'],
        slow: true,
      },
      'json-rules-engine': { from: decidePeers, name: 'jsonRulesEngine', slow: true },
    },
  },
  route: {
    lives: 3,
    workload: () => routeWorkload(),
    count: ({ cases }) => cases.length,
    expected: ({ expected }, at) => expected[at],
    engines: {
      limit: { from: route, name: 'limit' },
      plain: { from: route, name: 'plain' },
      styrkod: { from: route, name: 'styrkod' },
      '@marcbachmann/cel-js': { from: route, name: 'celJs' },
      'json-logic-js': { from: route, name: 'jsonLogic' },
      'json-rules-engine': { from: route, name: 'jsonRulesEngine', slow: true },
    },
  },
  lifecycle: {
    lives: 3,
    workload: () => lifecycleWorkload(),
    count: ({ attempts }) => attempts.length,
    expected: ({ attempts }, at) => attempts[at].expected,
    engines: {
      limit: { from: lifecycle, name: 'limit' },
      plain: { from: lifecycle, name: 'plain' },
      styrkod: { from: lifecycle, name: 'styrkod' },
      xstate: { from: lifecycle, name: 'xstate', slow: true },
    },
  },
  audit: {
    ...rows,
    // Few enough that the slowest is done in a second: who waits long for a turn begins it with cold memory.
    workload: (quick) => auditWorkload({ systems: quick ? 5000 : 10_000 }),
    engines: {
      limit: { from: audit, name: 'limit' },
      plain: { from: audit, name: 'plain' },
      styrkod: { from: audit, name: 'styrkod' },
      'styrkod in columns': { from: audit, name: 'styrkodResident' },
      '@marcbachmann/cel-js': { from: audit, name: 'celJs' },
      'sql.js': { from: audit, name: 'sqlite' },
      'json-logic-js': { from: audit, name: 'jsonLogic' },
    },
  },
  'audit-growth': {
    ...rows,
    workload: () => undefined,
    reference: '1,000 systems',
    sizes: true,
    engines: Object.fromEntries(
      SIZES.map((systems) => [
        `${systems.toLocaleString('en')} systems`,
        { from: audit, name: 'styrkod', workload: () => auditWorkload({ systems }), long: systems > 10_000 },
      ]),
    ),
  },
  nation: {
    ...rows,
    workload: (quick) => nationWorkload(quick ? { municipalities: 10 } : {}),
    per: ({ inventories }) => inventories.flat().length,
    reference: 'styrkod',
    engines: {
      styrkod: { from: nation, name: 'columns' },
      'styrkod one by one': { from: nation, name: 'oneByOne' },
    },
  },
  events: {
    workload: () => eventsWorkload(),
    count: (workload) =>
      workload.reduce((/** @type {number} */ sum, /** @type {any} */ { last }) => sum + last.length, 0),
    expected: () => undefined,
    compared: 4,
    reference: 'styrkod',
    engines: {
      styrkod: { from: events, name: 'watched', long: true },
      'styrkod anew': { from: events, name: 'anew', long: true },
    },
  },
  municipalities: {
    lives: 3,
    workload: (quick) => municipalWorkload({ questions: quick ? 2000 : 10_000 }),
    count: ({ questions }) => questions.length,
    expected: () => undefined,
    engines: {
      'styrkod anew': { from: municipal, name: 'anew', slow: true },
      styrkod: { from: municipal, name: 'kept' },
    },
  },
  growth: {
    lives: 3,
    workload: () => undefined,
    count: () => 5000,
    expected: () => true,
    reference: '100 rules',
    engines: {
      '100 rules': { from: growth, name: 'hundred' },
      '10,000 rules': { from: growth, name: 'tenThousand' },
    },
  },
  compile: {
    workload: () => undefined,
    count: () => 1,
    expected: () => undefined,
    reference: 'JSON read',
    isOnce: true,
    engines: {
      'JSON read': { from: compile, name: 'read' },
      'read and linked': { from: compile, name: 'linked' },
      'read, linked, asked': { from: compile, name: 'linkedAndAsked', long: true },
      'snapshot loaded': { from: compile, name: 'snapshot' },
      'snapshot loaded, asked': { from: compile, name: 'snapshotAndAsked', long: true },
      'source checked': { from: compile, name: 'checked' },
      'source checked, compiled, linked': { from: compile, name: 'compiled' },
    },
  },
  'start-up': {
    workload: () => undefined,
    count: () => 1,
    expected: () => true,
    reference: 'node -e 0',
    engines: {
      'node -e 0': { from: startUp, name: 'empty' },
      'styrkod --help': { from: startUp, name: 'help' },
      'styrkod who': { from: startUp, name: 'who' },
    },
  },
}
