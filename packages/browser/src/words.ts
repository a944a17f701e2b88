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
  sourceTitle,
  type MessageKey,
} from '@styrkod/core'
