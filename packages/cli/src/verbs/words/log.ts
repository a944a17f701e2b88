/** What the verb `log` says. */
export const LOG_WORDS = {
  sv: {
    whole: 'hel',
    events: 'händelser',
    unchained: 'av dem, de första, skrevs utan kontrollsumma; att de är oförändrade kan inte visas',
    anchor: 'notera på annat håll, för --anchor:',
    broken: 'bruten vid händelse',
    recorded: 'antecknad',
    by: 'av',
    problems: {
      missing: 'den saknas',
      order: 'den följer inte på den före',
      altered: 'den, eller en före den, är inte som när den skrevs',
      end: 'loggen slutar inte där den skall',
      anchor: 'den är inte den som noterades',
    },
  },
  en: {
    whole: 'whole',
    events: 'events',
    unchained: 'of them, the first ones, were written without a hash; that they are unchanged cannot be shown',
    anchor: 'note elsewhere, for --anchor:',
    broken: 'broken at event',
    recorded: 'recorded',
    by: 'by',
    problems: {
      missing: 'it is missing',
      order: 'it does not follow the one before',
      altered: 'it, or one before it, is not as it was when it was written',
      end: 'the log does not end where it should',
      anchor: 'it is not the one that was noted',
    },
  },
} as const
