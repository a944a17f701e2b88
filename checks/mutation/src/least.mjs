/** The share of the changes that the cases of a municipality have to notice. */
export const LEAST = 0.95
