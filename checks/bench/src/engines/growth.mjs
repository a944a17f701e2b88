import { styrkod } from './decide/styrkod.mjs'
import { growthWorkload } from '../workloads/growth.mjs'

/** Each has rules and questions of its own, so what is compared is whether every answer is the right one. @param {number} rules */
function grown(rules) {
  const workload = growthWorkload(rules)
  const { ask, answer } = styrkod(workload)
  const isRight = (/** @type {number} */ at) =>
    JSON.stringify(answer(at)) === JSON.stringify(workload.questions[at]?.expected)
  return { ask, answer: isRight, count: workload.questions.length }
}

export const hundred = () => grown(100)
export const tenThousand = () => grown(10_000)
