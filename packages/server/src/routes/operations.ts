import * as z from 'zod'
import { Problem } from '#http/problem.ts'
import { route, type Route } from '#http/route.ts'

const health = z.object({ status: z.literal('ok') }).meta({ id: 'Health' })

const livez = route({
  id: 'livez',
  method: 'GET',
  path: '/livez',
  group: 'operations',
  says: { sv: 'Om processen lever', en: 'Whether the process is alive' },
  right: 'public',
  answers: { 200: { says: { sv: 'Den lever', en: 'It is' }, schema: health } },
  handle: () => ({ body: { status: 'ok' } }),
})

const readyz = route({
  id: 'readyz',
  method: 'GET',
  path: '/readyz',
  group: 'operations',
  says: { sv: 'Om servern kan svara och skriva', en: 'Whether the server can answer and write' },
  right: 'public',
  answers: {
    200: { says: { sv: 'Den kan', en: 'It can' }, schema: health },
    503: { says: { sv: 'Lagringen nås inte', en: 'The store cannot be reached' } },
  },
  handle: async ({ parts }) => {
    const ready = await parts.store.ready().catch(() => false)
    if (!ready) throw new Problem('unavailable', {}, [], { 'retry-after': '5' })
    return { body: { status: 'ok' } }
  },
})

const metrics = route({
  id: 'metrics',
  method: 'GET',
  path: '/metrics',
  group: 'operations',
  says: { sv: 'Mätvärden för Prometheus', en: 'Measurements for Prometheus' },
  right: 'administer',
  answers: { 200: { says: { sv: 'Mätvärdena', en: 'The measurements' }, type: 'text/plain' } },
  handle: async ({ parts }) => ({ body: await parts.metrics.text(), type: parts.metrics.type }),
})

export const OPERATION_ROUTES: readonly Route[] = [livez, readyz, metrics]
