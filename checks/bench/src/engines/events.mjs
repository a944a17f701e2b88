import { apply, audit, changesBetween, linkRuleset } from '@styrkod/core'
import { watchAudit } from '@styrkod/core/watch'

/** @import { Changes, CompiledRuleset, Register, RegisterEvent } from '@styrkod/core' */
/** @typedef {readonly import('../workloads/events.mjs').Municipality[]} Workload */

const DAY = '2026-11-20'
/** How many events of each municipality are enough where everything is audited after each. */
const ANEW = 4

/** What an event made of the findings. @param {Changes} changes */
const told = ({ appeared, cured }) => [appeared, cured].map((list) => list.map(({ id }) => id).sort())

/**
 * The events of one municipality after another, each time from the beginning; `begin` gives what takes the events of one.
 * @param {Workload} workload @param {(compiled: CompiledRuleset, register: Register) => (event: RegisterEvent) => Changes} begin @param {number} each
 */
function takingEvents(workload, begin, each) {
  /** @type {{ take: (event: RegisterEvent) => Changes, event: RegisterEvent }[]} */
  let waiting = []
  let next = 0
  const municipalities = workload.map((one) => ({ ...one, compiled: linkRuleset(one.ruleset) }))
  const prepare = () => {
    next = 0
    waiting = municipalities.flatMap((one) => {
      const take = begin(one.compiled, one.register)
      return one.last.slice(0, each).map((event) => ({ take, event }))
    })
  }
  const ask = () => {
    const { take, event } = /** @type {typeof waiting[number]} */ (waiting[next++])
    return take(event)
  }
  prepare()
  return { prepare, ask, answer: () => told(ask()), count: waiting.length, isTimedEach: true }
}

/** An audit that is kept: only what an event touched is looked at again. @param {Workload} workload */
export const watched = (workload) =>
  takingEvents(workload, (compiled, register) => watchAudit(compiled, { at: DAY, register }).apply, Infinity)

/** The whole register audited again after every event; it has been folded and its acts judged before. @param {Workload} workload */
export const anew = (workload) =>
  takingEvents(
    workload,
    (compiled, first) => {
      let register = first
      let before = audit(compiled, { at: DAY, register })
      return (event) => {
        register = apply(register, event)
        const after = audit(compiled, { at: DAY, register })
        const changes = changesBetween(before.findings, after.findings)
        before = after
        return changes
      }
    },
    ANEW,
  )
