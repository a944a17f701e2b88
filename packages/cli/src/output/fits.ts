/** Colours, which take no room. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')
/** Letters and signs of one column each: Latin writing and its punctuation. */
const NARROW = /^[\x20-\x7e\u00a0-\u017f\u2010-\u2027]*$/

/** The columns that a text in Latin writing takes; nothing for other writing, which has to be measured. */
export function narrowWidth(text: string): number | undefined {
  const bare = text.includes('\u001b') ? text.replace(COLOURS, '') : text
  return NARROW.test(bare) ? bare.length : undefined
}

/** Whether a text is known to fit on one line as it is, which spares the measuring of every letter. */
export const fits = (text: string, width: number): boolean => (narrowWidth(text) ?? Infinity) <= width
