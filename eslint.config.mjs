import ts from 'typescript-eslint'

// Each rule that is not a library's default stands here with its reason.
const PURITY = [
  {
    selector:
      "CallExpression[callee.object.name='Date'][callee.property.name='now'], NewExpression[callee.name='Date'][arguments.length=0], MemberExpression[object.name='Math'][property.name='random']",
    message: 'core has no clock and no dice: take the instant or the number as an argument.',
  },
  { selector: 'ThrowStatement', message: 'core returns issues; it does not throw.' },
  { selector: 'ClassDeclaration', message: 'core is functions over plain data.' },
]

// What an answer turned on is told by the evidence; whoever reads past it would let a kept answer outlive its grounds.
const THROUGH_EVIDENCE = [
  {
    selector: "ImportSpecifier[imported.name='isInForce'], MemberExpression[property.name='world']",
    message: 'ask inForce(evidence, …), evidence.ask, evidence.read or evidence.has, so that kept answers stay right.',
  },
]

/** The files in which answers that are kept are worked out. */
const KEPT = ['decide', 'who', 'route', 'candidates', 'conformity', 'kept/decision'].map(
  (name) => `packages/core/src/questions/${name}.ts`,
)

export default ts.config(
  { ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '**/generated/'] },
  ...ts.configs.recommended,
  {
    files: ['**/*.{ts,mts}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 60, skipComments: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.test.ts', '**/*.test-prop.ts'],
    // A describe block is a list of tests, not a function that does something; a test file is a list of cases.
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  {
    files: ['packages/core/src/**/*.ts'],
    ignores: ['**/*.test.ts', '**/*.test-prop.ts'],
    rules: { 'no-restricted-syntax': ['error', ...PURITY], '@typescript-eslint/no-explicit-any': 'error' },
  },
  {
    files: KEPT,
    rules: { 'no-restricted-syntax': ['error', ...PURITY, ...THROUGH_EVIDENCE] },
  },
)
