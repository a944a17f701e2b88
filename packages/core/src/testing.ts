export { coverageOf, questionOf, runCase } from '#testing/runCase.ts'
export type { CaseResult, Coverage, Difference } from '#testing/model.ts'
