// The architecture, as rules that run: the rooms of core and their stages, and the front doors of the packages.
const CORE = 'packages/core/src'

/** The rooms in order: each may look into those above it. */
const ORDER = [
  'primitives',
  'vocabulary',
  'parameters',
  'conditions',
  'roles',
  'objects',
  'authorities',
  'duties',
  'approvals',
  'documents',
  'requirements',
  'register',
  'ruleset',
  'questions',
  'explanations',
  'receipts',
  'snapshots',
  'testing',
]

/** Data flows left to right; a file never imports a stage to its right. */
const STAGES = ['schema', 'model', 'compile', 'evaluate', 'explain']

const TESTS = '[.](test|test-prop|bench)[.]ts$'
const inStage = (names) => `^${CORE}/[^/]+/(${names.join('|')})([.]ts$|/)`

const rooms = ORDER.map((room, at) => ({
  name: `room-${room}`,
  comment: `${room}/ looks into ${ORDER.slice(0, at).join(', ') || 'no other room'}. If it needs more, the code stands in the wrong room.`,
  severity: 'error',
  from: { path: `^${CORE}/${room}/`, pathNot: TESTS },
  to: { path: `^${CORE}/[^/]+/`, pathNot: `^${CORE}/(${ORDER.slice(0, at + 1).join('|')})/` },
}))

const stages = STAGES.slice(0, -1).map((stage, at) => ({
  name: `stage-${stage}`,
  comment: `Data flows ${STAGES.join(' → ')}: ${stage} never imports what comes after it.`,
  severity: 'error',
  // A schema may take its lists of words from the model, so that they stand in one place.
  from: { path: inStage([stage]), pathNot: TESTS },
  to: { path: inStage(STAGES.slice(at + 1 + (stage === 'schema' ? 1 : 0))) },
}))

export default {
  forbidden: [
    ...rooms,
    ...stages,
    {
      name: 'a-room-in-the-list',
      comment: 'Every folder of core/src is a room in ORDER, so that no folder stands outside the rules.',
      severity: 'error',
      from: { path: `^${CORE}/[^/]+/`, pathNot: `^${CORE}/(${ORDER.join('|')})/` },
      to: {},
    },
    {
      name: 'rooms-by-name',
      comment: 'Name the room you look into: import "#roles/model.ts", not "../roles/model.ts".',
      severity: 'error',
      from: { path: `^${CORE}/([^/]+)/` },
      to: { path: `^${CORE}/[^/]+/`, pathNot: `^${CORE}/$1/`, dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'core-takes-its-facts-as-arguments',
      comment: 'core is pure: no Node, no I/O, no clock. What it needs, it is given.',
      severity: 'error',
      from: { path: `^${CORE}/`, pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-schema-parses',
      comment: 'Only the schema stage knows the validation library; everything after it works on the model.',
      severity: 'error',
      from: { path: `^${CORE}/`, pathNot: [`^${CORE}/[^/]+/schema([.]ts$|/)`, TESTS] },
      to: { path: 'node_modules/zod/' },
    },
    {
      name: 'front-doors-only',
      comment: "Packages meet at their exports, never in each other's src.",
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^packages/[^/]+/src/', pathNot: '^packages/$2/src/' },
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that imports nothing is dead, unless it is an entry.',
      severity: 'error',
      from: { orphan: true, path: '^packages/[^/]+/src/', pathNot: TESTS },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)(node_modules|dist)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['types', 'import', 'default'] },
  },
}
