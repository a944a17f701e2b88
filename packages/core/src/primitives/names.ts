/**
 * A look-up by name that finds nothing but what was put there, no `constructor` and no `__proto__`. A name that has been
 * asked before is found quicker here than in a `Map`: the engine has one copy of it and compares no letters.
 */
export type Names<T> = Record<string, T | undefined>

export const noNames = <T>(): Names<T> => Object.create(null) as Names<T>

/** The same text as the copy that the engine has of it as a name: what is read by it, or compared with it, is found sooner. */
export const asName = (text: string): string => Object.keys({ [text]: 0 })[0]!
