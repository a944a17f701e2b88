/** Whether a rule gives something to do or leave to do, rather than forbids it or lets somebody off it. */
export const isPositive = (rule: { readonly modality: string }): boolean =>
  rule.modality === 'must' || rule.modality === 'should' || rule.modality === 'may'
