/** The longest line that is read, of questions or of an inventory. */
export const LONGEST_LINE = 5_000_000

/** The largest file that is read into memory whole. */
export const LARGEST_FILE = 512_000_000
