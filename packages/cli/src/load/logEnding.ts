/** What the name of an exported log ends with. */
export const LOG_ENDING = '.log.jsonl'
