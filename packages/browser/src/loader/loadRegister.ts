import type { Register } from '@styrkod/core'
import { fetchJson, LoadError } from './fetchJson.ts'

/** Fetches a register as JSON: its head and its events. Throws a `LoadError` when it cannot be had or is no register. */
export async function loadRegister(address: string | URL): Promise<Register> {
  const at = new URL(address, document.baseURI).href
  const value = await fetchJson(at)
  if (!isRegister(value)) throw new LoadError('not-a-register', at)
  return value
}

const isRegister = (value: unknown): value is Register =>
  typeof value === 'object' && value !== null && 'since' in value && 'events' in value && Array.isArray(value.events)
