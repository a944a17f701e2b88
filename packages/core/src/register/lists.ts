import type { Changed, RegisterState } from './state.ts'

/** The list at a key, begun when somebody first asks for it. */
export function listIn<K, V>(state: RegisterState, map: Map<K, V[]>, key: K): V[] {
  const known = map.get(key)
  if (known) return known
  const list: V[] = []
  map.set(key, list)
  state.told?.(() => map.delete(key))
  return list
}

/** One more in a list of a state; what came to be by it is told. */
export function add<V>(state: RegisterState, list: V[], value: V, changed?: Changed): void {
  list.push(value)
  state.told?.(() => list.pop(), changed)
}

export const push = <K, V>(state: RegisterState, map: Map<K, V[]>, key: K, value: V): void =>
  add(state, listIn(state, map, key), value)
