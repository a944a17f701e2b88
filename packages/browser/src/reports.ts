export { audit, compare, due, explain, explainFinding, lifecycle, matrix, status } from '@styrkod/core'
