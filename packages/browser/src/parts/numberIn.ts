import type { Language } from '@styrkod/core'

/**
 * A number as people write it, `250 000 kr`, `250.000` or `12,5` in Swedish, `250,000` or `12.5` in English; undefined
 * when it cannot be read as one.
 */
export function numberIn(text: string, language: Language): number | undefined {
  const bare = text.replace(/[\s\u00a0]|kr(onor)?|sek/gi, '')
  const thousands = language === 'sv' ? /^\d{1,3}(\.\d{3})+(,\d+)?$/ : /^\d{1,3}(,\d{3})+(\.\d+)?$/
  const joined = thousands.test(bare) ? bare.replaceAll(language === 'sv' ? '.' : ',', '') : bare
  const value = Number(joined.replace(',', '.'))
  return joined !== '' && Number.isFinite(value) ? value : undefined
}
