import { pino, type Logger } from 'pino'

/** Lines are written so many bytes at a time, and at least so often, in milliseconds: a write for each would cost more than an answer. */
const BLOCK = 8192
const OFTEN = 250

/**
 * Lines of JSON on standard error, or another place; no header or body that may carry a secret is ever logged. What is
 * left is written when the process ends.
 * @param place a descriptor, or the path of a file
 */
export function createLogger(level: string, place: number | string = 2): Logger {
  const stream = pino.destination({ dest: place, sync: false, minLength: BLOCK })
  setInterval(() => stream.flush(), OFTEN).unref()
  return pino({ level, base: null, redact: ['req.headers.authorization', 'req.headers.cookie'] }, stream)
}
