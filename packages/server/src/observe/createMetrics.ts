import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Registers } from '#registers/registers.ts'

/** What a server counts of itself, without a name or a municipality. */
export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>
  readonly type: string
}

type Label = 'route' | 'method' | 'status'

export function createMetrics(registers: Registers): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const durations = new Histogram({
    name: 'styrkod_http_request_duration_seconds',
    help: 'How long requests took',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10],
    registers: [registry],
  })
  gauge(registry, 'styrkod_registers_held', 'Registers held in memory', () => registers.held().registers)
  gauge(registry, 'styrkod_events_held', 'Events held in memory', () => registers.held().events)
  // There are as many of them as routes and statuses; looking the labels up each time costs more than counting.
  const labelled = new Map<string, Histogram.Internal<Label>>()
  const durationsOf = (route: string, method: string, status: number): Histogram.Internal<Label> => {
    const key = `${status} ${method} ${route}`
    const known = labelled.get(key)
    if (known) return known
    const made = durations.labels({ route, method, status })
    labelled.set(key, made)
    return made
  }
  return {
    answered: (route, method, status, seconds) => durationsOf(route, method, status).observe(seconds),
    text: () => registry.metrics(),
    type: registry.contentType,
  }
}

const gauge = (registry: Registry, name: string, help: string, read: () => number): Gauge =>
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read())
    },
  })
