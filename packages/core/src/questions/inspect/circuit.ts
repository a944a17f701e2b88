/**
 * What stands for the truth of something, one bit a row: the number of a gate, doubled, and one more where it is denied.
 * To deny it is to change its last bit.
 */
export type Wire = number

export const NEVER: Wire = 0
export const ALWAYS: Wire = 1

export const opposite = (wire: Wire): Wire => wire ^ 1

/** A gate says what holds where both of its wires do, or what is read from the rows. */
export type Gate<Input> = { readonly a: Wire; readonly b: Wire } | { readonly input: Input }

/** Conditions as gates, each made once: what two rules have in common is worked out for both. */
export interface Circuit<Input> {
  readonly gates: Gate<Input>[]
  readonly known: Map<string, Wire>
}

/** The first gate never says yes. */
export const createCircuit = <Input>(): Circuit<Input> => ({ gates: [{ a: NEVER, b: NEVER }], known: new Map() })

/** Whatever is read from the rows, by a name that nothing else has. */
export const reading = <Input>(circuit: Circuit<Input>, name: string, input: () => Input): Wire =>
  gateFor(circuit, name, () => ({ input: input() }))

export function both<Input>(circuit: Circuit<Input>, one: Wire, other: Wire): Wire {
  const [a, b] = one < other ? [one, other] : [other, one]
  if (a === NEVER || a === opposite(b)) return NEVER
  if (a === ALWAYS || a === b) return b
  return gateFor(circuit, `${a} ${b}`, () => ({ a, b }))
}

export const either = <Input>(circuit: Circuit<Input>, one: Wire, other: Wire): Wire =>
  opposite(both(circuit, opposite(one), opposite(other)))

function gateFor<Input>({ gates, known }: Circuit<Input>, name: string, make: () => Gate<Input>): Wire {
  const wire = known.get(name) ?? gates.push(make()) * 2 - 2
  known.set(name, wire)
  return wire
}
