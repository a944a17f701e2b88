/**
 * Whether a spreadsheet would take a text for a formula, or it looks like one that has been kept from it: without the
 * second, nobody could tell which apostrophes were there before.
 */
export const isFormula = (text: string): boolean => /^'*[=+\-@\t\r]/.test(text)
