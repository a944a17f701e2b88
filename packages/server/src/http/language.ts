import type { Language } from '@styrkod/core'

/** The language to answer in: of Swedish and English, the one that the reader would rather have. English where nothing is said. */
export function languageOf(accept: string | undefined): Language {
  if (accept === undefined || accept === '') return 'en'
  const weight = (language: Language): number => {
    let best = -1
    for (const part of accept.toLowerCase().split(',')) {
      const [range = '', ...parameters] = part.trim().split(';')
      if (range !== '*' && range !== language && !range.startsWith(`${language}-`)) continue
      const quality = Number(
        parameters
          .find((one) => one.trim().startsWith('q='))
          ?.trim()
          .slice(2) ?? 1,
      )
      best = Math.max(best, range === '*' ? quality / 1000 : quality)
    }
    return best
  }
  return weight('sv') > weight('en') ? 'sv' : 'en'
}
