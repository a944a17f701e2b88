import type { Json } from '#primitives/model.ts'
import type { Receipt } from './model.ts'

/** An answer that carries its receipt, as every door gives it. */
export const withReceipt = (answer: unknown, receipt: Receipt): Json => ({
  ...(answer as { readonly [key: string]: Json }),
  receipt: receipt as unknown as Json,
})
