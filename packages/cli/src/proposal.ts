import {
  canonical,
  fingerprint,
  readFacts,
  resolveActor,
  resolveObject,
  resolveWord,
  type CompiledRuleset,
  type Json,
  type Proposal,
  type Register,
} from '@styrkod/core'
import { InputError, wrong } from './failure.ts'
import { dayOption, pairsOption, textOption, wordsOf } from './options.ts'
import { swedishTime } from './swedishTime.ts'
import type { Input, Option } from './verb.ts'

/** The options that say what is done, by whom and how. */
export const ACTING: Readonly<Record<string, Option>> = {
  actor: {
    value: 'WHO',
    says: {
      sv: 'vem som handlar: roll, roll:instans eller en person i registret',
      en: 'who acts: a role, role:instance or a person in the register',
    },
  },
  day: { value: 'DATE', says: { sv: 'dagen det görs (i dag)', en: 'the day it is done (today)' } },
  time: { value: 'HH:MM', says: { sv: 'klockslaget, där timmar räknas', en: 'the time of day, where hours count' } },
  effective: { value: 'DATE', says: { sv: 'dagen det får verkan', en: 'the day it takes effect' } },
  edition: { value: 'EDITION', says: { sv: 'vilken utgåva av dokumentet', en: 'which edition of the document' } },
  part: { value: 'PART', says: { sv: 'vilken del av dokumentet', en: 'which part of the document' } },
  act: {
    value: 'key=value',
    many: true,
    says: {
      sv: 'om handlingen: form, underlag, utfall; kan upprepas',
      en: 'of the act: form, basis, outcome; may be repeated',
    },
  },
  set: {
    value: 'path=value',
    many: true,
    says: {
      sv: 'en uppgift som gäller från och med nu; kan upprepas',
      en: 'a fact that holds from now on; may be repeated',
    },
  },
  decision: { value: 'REF', says: { sv: 'beslutets paragraf', en: 'the paragraph of the decision' } },
  id: { value: 'ID', says: { sv: 'händelsens id', en: 'the id of the event' } },
}

export interface ActWords {
  readonly action: string
  readonly object: string
}

export const actOptions = (input: Input, verb: string): ActWords => wordsOf(input, verb, 'action', 'object')

/** The action that the words and options describe, as it would be recorded. */
export function proposalOf(input: Input, compiled: CompiledRuleset, register: Register, words: ActWords): Proposal {
  const object = ok(resolveObject(compiled, words.object, ['object']))
  if (object.id === undefined) throw wrong('missing-argument', { name: '<type:id>', verb: 'propose' })
  const action = ok(resolveWord(compiled, 'action', words.action, ['action']))
  const named = textOption(input, 'actor')
  const actor = named === undefined ? undefined : ok(resolveActor(compiled, named, true, ['actor']))
  const day = dayOption(input, 'day')
  const effective = textOption(input, 'effective') === undefined ? undefined : dayOption(input, 'effective')
  const time = textOption(input, 'time')
  const [edition, part, decision] = ['edition', 'part', 'decision'].map((name) => textOption(input, name))
  const act = Object.fromEntries(
    Object.entries(readFacts(compiled, words.object, prefixed('act.', pairsOption(input, 'act')))).map(
      ([path, value]) => [path.slice(4), value],
    ),
  )
  const establishes = readFacts(compiled, words.object, pairsOption(input, 'set'))
  const members = {
    day,
    action,
    object: { type: object.object, id: object.id },
    ...(time !== undefined && { time: swedishTime(time, day) }),
    ...(effective !== undefined && { effective }),
    ...(actor && { actor }),
    ...(edition !== undefined && { edition }),
    ...(part !== undefined && { part }),
    ...(Object.keys(act).length > 0 && { act }),
    ...(Object.keys(establishes).length > 0 && { establishes }),
    ...(decision !== undefined && { decision: { section: decision } }),
  }
  const id =
    textOption(input, 'id') ??
    `e-${fingerprint(canonical({ ...members, at: register.events.length } as unknown as Json))}`
  return { id, recorded: new Date().toISOString(), ...members }
}

const prefixed = (
  prefix: string,
  pairs: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(pairs).map(([key, value]) => [prefix + key, value]))

function ok<T>(
  result:
    | { readonly ok: true; readonly value: T }
    | { readonly ok: false; readonly issues: ConstructorParameters<typeof InputError>[0] },
): T {
  if (!result.ok) throw new InputError(result.issues)
  return result.value
}
