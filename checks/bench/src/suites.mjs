import { auditWorkload } from './workloads/audit.mjs'
import { decideWorkload } from './workloads/decide.mjs'
import { lifecycleWorkload } from './workloads/lifecycle.mjs'
import { routeWorkload } from './workloads/route.mjs'
import { municipalWorkload } from './workloads/municipal.mjs'

const decide = () => import('./engines/decide/styrkod.mjs')
const decideByHand = () => import('./engines/decide/byHand.mjs')
const decidePeers = () => import('./engines/decide/peers.mjs')
const route = () => import('./engines/route.mjs')
const lifecycle = () => import('./engines/lifecycle.mjs')
const audit = () => import('./engines/audit.mjs')
const growth = () => import('./engines/growth.mjs')
const compile = () => import('./engines/compile.mjs')
const municipal = () => import('./engines/municipal.mjs')

/**
 * What is asked, by whom it is answered, and what the answer must be. An engine that is slow is asked fewer times.
 * @typedef {{ from: () => Promise<any>, name: string, flags?: readonly string[], slow?: boolean }} Engine
 * The others are compared with the reference, which is `limit` where nothing is said. What is only done once is timed the
 * first time as well, in a process of its own.
 * @typedef {{ workload: (quick: boolean) => any, count: (workload: any) => number, expected: (workload: any, at: number) => unknown, per?: (workload: any) => number, reference?: string, isOnce?: boolean, engines: Record<string, Engine> }} Suite
 */

/** @type {Record<string, Suite>} */
export const SUITES = {
  decide: {
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
    workload: (quick) => auditWorkload({ systems: quick ? 10_000 : 100_000 }),
    count: () => 1,
    expected: () => undefined,
    per: ({ systems }) => systems.length,
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
  municipalities: {
    workload: (quick) => municipalWorkload({ questions: quick ? 2000 : 10_000 }),
    count: ({ questions }) => questions.length,
    expected: () => undefined,
    engines: {
      'styrkod anew': { from: municipal, name: 'anew', slow: true },
      styrkod: { from: municipal, name: 'kept' },
    },
  },
  growth: {
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
      'read, linked, asked': { from: compile, name: 'linkedAndAsked' },
      'snapshot loaded': { from: compile, name: 'snapshot' },
      'snapshot loaded, asked': { from: compile, name: 'snapshotAndAsked' },
      'source checked': { from: compile, name: 'checked' },
      'source checked, compiled, linked': { from: compile, name: 'compiled' },
    },
  },
}
