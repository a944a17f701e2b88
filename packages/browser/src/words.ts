export {
  bearerLabel,
  explainCondition,
  explainDerivation,
  explainRule,
  factLabel,
  formatNumber,
  itemLabel,
  label,
  periodLabel,
  say,
  type MessageKey,
} from '@styrkod/core'
