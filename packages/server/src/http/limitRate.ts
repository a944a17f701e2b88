import type { FastifyInstance } from 'fastify'
import { networkOf } from './networkOf.ts'
import { Problem } from './problem.ts'

/** Milliseconds within which so many requests may come. */
const WINDOW = 60_000

/** How many callers are told apart; of more, those are forgotten who have not asked for longest. */
const MOST_CALLERS = 5000

interface Window {
  count: number
  end: number
}

/**
 * Holds each caller to so many requests a minute. By address and not by token: whoever guesses tokens would have a new
 * limit with each. It counts at once and waits for nothing, since it stands before every answer.
 */
export function limitRate(app: FastifyInstance, most: number): void {
  const windows = new Map<string, Window>()
  const windowOf = (caller: string, now: number): Window => {
    const known = windows.get(caller)
    windows.delete(caller)
    const window = known && now < known.end ? known : { count: 0, end: now + WINDOW }
    windows.set(caller, window)
    for (const oldest of windows.keys()) {
      if (windows.size <= MOST_CALLERS) break
      windows.delete(oldest)
    }
    return window
  }
  app.addHook('onRequest', ({ ip }, reply, done) => {
    const now = Date.now()
    const window = windowOf(ip.includes(':') ? networkOf(ip) : ip, now)
    window.count++
    const seconds = Math.ceil((window.end - now) / 1000)
    if (window.count > most) return done(new Problem('too-many', {}, [], { 'retry-after': String(seconds) }))
    reply.header('x-ratelimit-limit', most)
    reply.header('x-ratelimit-remaining', most - window.count)
    reply.header('x-ratelimit-reset', seconds)
    done()
  })
}
