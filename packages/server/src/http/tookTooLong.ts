import { Problem } from './problem.ts'

/** What whoever asks for too much at once is told. */
export const tookTooLong = (): Problem =>
  new Problem('unavailable', { reason: 'took-too-long' }, [], { 'retry-after': '30' })
