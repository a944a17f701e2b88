/** What elements say when their rules are not there. */
export const WORDS = {
  sv: {
    loading: 'Hämtar regler …',
    failed: 'Reglerna kunde inte hämtas. Försök igen om en stund.',
  },
  en: {
    loading: 'Fetching rules …',
    failed: 'The rules could not be fetched. Try again in a while.',
  },
} as const
