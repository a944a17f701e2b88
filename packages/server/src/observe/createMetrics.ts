import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Registers } from '#registers/registers.ts'
import { durations } from './durations.ts'

/** What a server counts of itself, without a name or a municipality. */
export interface Metrics {
  readonly answered: (route: string, method: string, status: number, seconds: number) => void
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>
  readonly type: string
}

export function createMetrics(registers: Registers): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const { observe, metric } = durations()
  registry.registerMetric(metric)
  gauge(registry, 'styrkod_registers_held', 'Registers held in memory', () => registers.held().registers)
  gauge(registry, 'styrkod_events_held', 'Events held in memory', () => registers.held().events)
  return {
    answered: observe,
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
