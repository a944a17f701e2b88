import stringWidth from 'fast-string-width'

/** The columns that a text takes, in whatever writing; each of its letters is looked up. */
export const measured = (text: string): number => stringWidth(text)
