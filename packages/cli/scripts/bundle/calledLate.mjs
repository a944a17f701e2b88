import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const PACKAGES = fileURLToPath(new URL('../../../', import.meta.url))
const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url))

/**
 * Modules that a plain question of who decides something calls nothing of, by the file they lie in: what turns on facts or
 * on a register, the other questions on acts, all else that is asked or explained, and the making of rulesets.
 * Others call functions of them, and use nothing else of them.
 */
const LATE = {
  wrapping: ['cli/src/output/measured', 'cli/src/output/wrapped'],
  cases: [
    'core/src/explanations/condition',
    'core/src/explanations/fact',
    'core/src/objects/compile/checkCondition',
    'core/src/objects/compile/path',
    'core/src/questions/holders',
    'core/src/questions/look',
    'core/src/questions/needs',
    'core/src/questions/readFacts',
    'core/src/questions/viewOf',
    'core/src/register/view',
  ],
  acts: [
    'core/src/questions/decide',
    'core/src/questions/kept/decision',
    'core/src/questions/kept/desk',
    'core/src/questions/require',
    'core/src/questions/route',
    'core/src/register/fold',
  ],
  others: [
    'core/src/explanations/answer',
    'core/src/explanations/derivation',
    'core/src/explanations/diagnostic',
    'core/src/explanations/finding',
    'core/src/explanations/issue',
    'core/src/questions/audit',
    'core/src/questions/compare',
    'core/src/questions/due',
    'core/src/questions/explain',
    'core/src/questions/lint',
    'core/src/questions/matrix',
    'core/src/questions/norms',
    'core/src/questions/trace',
    'core/src/receipts/issueReceipt',
  ],
}

/**
 * Answers are kept for the next time the same is asked. Most often the program is asked once: the first answer is worked
 * out as it would be without, and what keeps answers is loaded when there is a second question.
 */
/** @type {Readonly<Record<string, readonly string[]>>} */
const INSTEAD = {
  'core/src/questions/kept/desk.ts': [
    'let isSecond = false',
    'export const isOfRules = (question) => isSecond ? late().isOfRules(question) : !(isSecond = true)',
  ],
}

/** The file that a module lies in, by the module's path. @type {ReadonlyMap<string, keyof typeof LATE>} */
const FILES = new Map(
  /** @type {[keyof typeof LATE, string[]][]} */ (Object.entries(LATE)).flatMap(([file, modules]) =>
    modules.map((module) => [`${PACKAGES}${module}.ts`, file]),
  ),
)

/** The names of the functions that a module exports. Whatever else it exports is found by the bundler to be missing. @param {string} module */
const namesOf = (module) =>
  [
    ...readFileSync(PACKAGES + module, 'utf8').matchAll(/^export (?:function (\w+)|const (\w+) = (?:\(|<|\w+ =>))/gm),
  ].map(([, declared, assigned]) => String(declared ?? assigned))

/**
 * What the plainest question does not call is loaded when it is called: in its place stand functions that load it and
 * pass the call on.
 * @type {import('esbuild').Plugin}
 */
export const calledLate = {
  name: 'called-late',
  setup: (build) => {
    build.onResolve(
      { filter: /^[./#].*\.ts$/ },
      async ({ path, importer, namespace, resolveDir, kind, pluginData }) => {
        if (pluginData === 'as-it-is' || kind !== 'import-statement' || namespace === 'late') return undefined
        const found = await build.resolve(path, { importer, resolveDir, kind, pluginData: 'as-it-is' })
        const file = FILES.get(found.path)
        if (file === undefined || file === FILES.get(importer)) return undefined
        return { path: relative(PACKAGES, found.path), namespace: 'called-late', sideEffects: false }
      },
    )
    build.onLoad({ filter: /./, namespace: 'called-late' }, ({ path }) => ({
      resolveDir: SOURCES,
      contents: [
        'let whole',
        `const late = () => (whole ??= __late(import('called-late:${FILES.get(PACKAGES + path)}')))`,
        ...namesOf(path)
          .filter((name) => !INSTEAD[path]?.some((line) => line.includes(` ${name} = `)))
          .map((name) => `export const ${name} = (...given) => late().${name}(...given)`),
        ...(INSTEAD[path] ?? []),
      ].join('\n'),
    }))
    build.onResolve({ filter: /^called-late:/ }, ({ path }) => ({ path: path.split(':')[1], namespace: 'late' }))
    build.onLoad({ filter: /./, namespace: 'late' }, ({ path }) => ({
      resolveDir: SOURCES,
      contents: [
        ...(path === 'wrapping' ? [] : ["import './asking.ts'"]),
        ...LATE[/** @type {keyof typeof LATE} */ (path)].map((module) => `export * from '${PACKAGES}${module}.ts'`),
      ].join('\n'),
    }))
  },
}
