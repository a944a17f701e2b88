/**
 * @import { Json, Register, RegisterEvent, Ruleset } from '@styrkod/core'
 */

/** How many times the people of a register are repeated, so that nobody answers for every system. */
const STAFFS = 12

/**
 * A register with as many systems as are wanted: the systems of a register, with what links to them, who holds roles for them and all that
 * was done to them, over and over under new names.
 * @param {Ruleset} ruleset
 * @param {Register} register
 * @param {number} systems
 * @returns {Register}
 */
export function growRegister({ types, roles }, register, systems) {
  const { events } = register
  /** @param {string | undefined} type @param {string} kind @returns {boolean} */
  const isKind = (type, kind) => type !== undefined && (type === kind || isKind(types[type]?.is, kind))
  const idsOf = (/** @type {string} */ kind) =>
    new Set(events.filter(({ object }) => isKind(object.type, kind)).map(({ object }) => object.id))
  const own = idsOf('system')
  const people = idsOf('person')
  const count = Math.ceil(systems / own.size)
  // Departments and the like stay as many as they are.
  const isBody = (/** @type {string} */ type) => Object.hasOwn(roles, type)
  const linked = new Set(
    events
      .filter(({ object, establishes }) => !people.has(object.id) && !isBody(object.type) && mentions(establishes, own))
      .map(({ object }) => object.id),
  )
  const repeated = events.filter(({ object }) => own.has(object.id) || linked.has(object.id))
  const recruited = events.filter(({ object }) => people.has(object.id))
  const copies = [...Array(count).keys()].slice(1).flatMap((at) => {
    const staff = at % STAFFS
    /** @param {string} id */
    const renamed = (id) =>
      own.has(id) || linked.has(id) ? `${id}-${at}` : people.has(id) && staff > 0 ? `${id}-p${staff}` : id
    const hired = at < STAFFS ? recruited : []
    return [...hired, ...repeated].map((event) => copyOf(event, at, renamed))
  })
  const all = [...events, ...copies].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return { ...register, events: all }
}

/** @param {unknown} value @param {ReadonlySet<string>} ids @returns {boolean} */
const mentions = (value, ids) =>
  typeof value === 'string'
    ? ids.has(value)
    : value !== null && typeof value === 'object' && Object.values(value).some((one) => mentions(one, ids))

/** @param {RegisterEvent} event @param {number} at @param {(id: string) => string} renamed @returns {RegisterEvent} */
function copyOf(event, at, renamed) {
  /** @param {Json} value @returns {Json} */
  const deep = (value) =>
    typeof value === 'string'
      ? renamed(value)
      : Array.isArray(value)
        ? value.map(deep)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, deep(one)]))
          : value
  const { establishes, act, actor } = event
  const name = establishes?.['object.name']
  return {
    ...event,
    id: `${event.id}-${at}`,
    object: { ...event.object, id: renamed(event.object.id) },
    ...(actor !== undefined && { actor: renamed(actor) }),
    ...(act && { act: /** @type {Record<string, Json>} */ (deep(act)) }),
    ...(establishes && {
      establishes: {
        .../** @type {Record<string, Json>} */ (deep(establishes)),
        ...(typeof name === 'string' && { 'object.name': `${name} ${at}` }),
      },
    }),
  }
}
