export { ask, explainDiagnostic, explainIssue, hintFor, lint, norms, objects, present, propose } from '@styrkod/core'
