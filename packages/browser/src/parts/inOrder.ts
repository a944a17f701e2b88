import type { RouteStep } from '@styrkod/core'

/** Steps with none before one that it waits for; else as they come. */
export function inOrder(steps: readonly RouteStep[]): readonly RouteStep[] {
  const columns = columnsOf(steps)
  return [...steps].sort((a, b) => columns.get(a.id)! - columns.get(b.id)!)
}

/** The column of each step: after all that it waits for, and as near as can be to what waits for it. */
export function columnsOf(steps: readonly Pick<RouteStep, 'id' | 'after'>[]): ReadonlyMap<string, number> {
  const columns = new Map(steps.map((step) => [step.id, 0]))
  for (let round = 0; round < steps.length; round++)
    for (const { id, after } of steps)
      columns.set(id, Math.max(0, ...after.map((before) => (columns.get(before) ?? -1) + 1)))
  for (let round = 0; round < steps.length; round++)
    for (const { id } of steps) {
      const next = steps.filter((one) => one.after.includes(id)).map((one) => columns.get(one.id)!)
      if (next.length > 0) columns.set(id, Math.max(columns.get(id)!, Math.min(...next) - 1))
    }
  return columns
}
