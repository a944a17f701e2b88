import type { Metric } from 'prom-client'

/** Upper bounds in seconds. */
const BOUNDS = [0.001, 0.005, 0.02, 0.1, 0.5, 2, 10] as const

const NAME = 'styrkod_http_request_duration_seconds'

/** How many took up to each bound, and no less; the last took longer than any. */
interface Counts {
  readonly labels: { readonly route: string; readonly method: string; readonly status: number }
  readonly upTo: number[]
  sum: number
  count: number
}

/**
 * How long answers took, as a histogram by route, method and status. The library's own checks and joins the labels at
 * every answer; here that is done when somebody reads them.
 */
export function durations(): {
  readonly observe: (route: string, method: string, status: number, seconds: number) => void
  readonly metric: Metric
} {
  const routes = new Map<string, Map<string, Map<number, Counts>>>()
  const all: Counts[] = []
  const countsOf = (route: string, method: string, status: number): Counts => {
    let methods = routes.get(route)
    if (!methods) routes.set(route, (methods = new Map()))
    let statuses = methods.get(method)
    if (!statuses) methods.set(method, (statuses = new Map()))
    let counts = statuses.get(status)
    if (!counts) {
      counts = { labels: { route, method, status }, upTo: [...BOUNDS, Infinity].map(() => 0), sum: 0, count: 0 }
      statuses.set(status, counts)
      all.push(counts)
    }
    return counts
  }
  const get = async (): Promise<object> => ({
    name: NAME,
    help: 'How long requests took',
    type: 'histogram',
    aggregator: 'sum',
    values: all.flatMap(valuesOf),
  })
  return {
    metric: { name: NAME, get } as unknown as Metric,
    observe: (route, method, status, seconds) => {
      const counts = countsOf(route, method, status)
      let at = 0
      while (seconds > (BOUNDS[at] ?? Infinity)) at++
      counts.upTo[at]!++
      counts.sum += seconds
      counts.count++
    },
  }
}

function valuesOf({ labels, upTo, sum, count }: Counts): readonly object[] {
  let total = 0
  const buckets = upTo.map((own, at) => ({
    metricName: `${NAME}_bucket`,
    labels: { le: BOUNDS[at] ?? '+Inf', ...labels },
    value: (total += own),
  }))
  return [
    ...buckets,
    { metricName: `${NAME}_sum`, labels, value: sum },
    { metricName: `${NAME}_count`, labels, value: count },
  ]
}
