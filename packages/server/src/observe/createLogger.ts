import { pino, type Logger } from 'pino'
import { inBlocks } from './inBlocks.ts'

/**
 * Lines of JSON on standard error, or another place; no header or body that may carry a secret is ever logged. What is
 * left is written when the process ends.
 * @param place a descriptor, or the path of a file
 */
export const createLogger = (level: string, place: number | string = 2): Logger =>
  pino({ level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie'] }, inBlocks(place))
