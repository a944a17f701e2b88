/**
 * A look-up by name that finds nothing but what was put there, no `constructor` and no `__proto__`. A name that has been
 * asked before is found quicker here than in a `Map`: the engine has one copy of it and compares no letters.
 */
export type Names<T> = Record<string, T | undefined>

export const noNames = <T>(): Names<T> => Object.create(null) as Names<T>
