import {
  apply,
  present,
  propose,
  type CompiledRuleset,
  type Json,
  type ProposeAnswer,
  type Proposal,
  type Register,
} from '@styrkod/core'
import type { Append, Head, LogEntry } from '@styrkod/store'
import type { Call } from '#http/call.ts'
import { matchesTag } from '#http/matchesTag.ts'
import { paceOf } from '#http/pace.ts'
import { Problem } from '#http/problem.ts'
import { registerOf } from '#routes/find.ts'
import { versionTag } from '#registers/versionTag.ts'
import type { Listed } from '#rulesets/catalogue.ts'

type Accepted = Extract<ProposeAnswer, { readonly ok: true }>

export interface Recording {
  readonly municipality: string
  /** The proposals, in the words of the rules they are judged by. */
  readonly proposalsOn: (compiled: CompiledRuleset) => readonly Proposal[]
  /** The version they were made on, where the writer says; another version is a conflict. */
  readonly version?: number
  readonly idempotency?: NonNullable<Append['idempotency']>
}

export interface Recorded {
  readonly head: Head
  readonly ruleset: Listed
  readonly repeated: boolean
  readonly events: readonly {
    readonly entry: LogEntry
    readonly answer: Pick<Accepted, 'outcome' | 'reasons' | 'advice' | 'remarks'> & {
      /** The steps that come next on the object, by their ids. */
      readonly next: readonly string[]
    }
  }[]
}

/** How often a proposal made on no particular version is judged anew because somebody else came first. */
const MOST_TRIES = 100

/** Judges proposals against the register and writes them down, all or none, on the very version they were judged on. */
export const record = (call: Call<{ readonly code: string }>, recording: Recording): Promise<Recorded> =>
  call.parts.registers.inTurn(recording.municipality, () => recordNow(call, recording))

async function recordNow(call: Call<{ readonly code: string }>, recording: Recording): Promise<Recorded> {
  const { municipality, idempotency } = recording
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const { head, register, ruleset } = await registerOf(call, municipality)
    const expected = expectedOf(call, recording, head)
    const accepted = await judge(call, ruleset, register, recording)
    const result = await call.parts.registers.append(
      municipality,
      {
        expected,
        events: accepted.flatMap((one) => ('ok' in one && one.ok ? one.events : [])),
        recorded: call.now,
        ...(call.principal.person !== undefined && { by: call.principal.person }),
        ...(idempotency && { idempotency }),
      },
      ruleset.compiled,
    )
    switch (result.kind) {
      case 'appended':
      case 'repeated':
        return {
          head: { ...head, version: result.version, hash: result.entries.at(-1)?.hash ?? head.hash },
          ruleset,
          repeated: result.kind === 'repeated',
          events: result.entries.map((entry, at) => ({ entry, answer: summary(accepted[at]) })),
        }
      case 'people-changed':
        continue
      case 'conflict':
        if (isPinned(call, recording)) throw conflict(result.version, result.changed)
        continue
      case 'key-reused':
        throw new Problem('key-reused')
      case 'duplicate':
        throw new Problem('duplicate', { event: result.id })
      case 'unknown-log':
        throw new Problem('unknown-municipality')
    }
  }
  throw new Problem('unavailable', {}, [], { 'retry-after': '1' })
}

const isPinned = (call: Call, { version }: Recording): boolean =>
  version !== undefined || (call.request.headers['if-match'] ?? '*').trim() !== '*'

/** The version to write on: that of the register, unless the writer says it has seen another. */
function expectedOf(call: Call, { version }: Recording, head: Head): number {
  if (version !== undefined) return version
  const tags = call.request.headers['if-match']
  if (tags === undefined || matchesTag(tags, versionTag(head))) return head.version
  // A tag of another version conflicts in the log, which tells what has happened since; no version is the one before 0.
  return Number(/(\d{1,15})\./.exec(tags)?.[1] ?? -1)
}

function conflict(version: number, changed: readonly LogEntry[]): Problem {
  return new Problem('conflict', {
    version,
    changed: changed.map(({ position, recorded, event }): Json => ({
      position,
      recorded,
      event: event as unknown as Json,
    })),
  })
}

/** Judges the proposals one after another, each on the register as those before it leave it. */
async function judge(
  call: Call,
  { compiled }: Listed,
  register: Register,
  recording: Recording,
): Promise<readonly ProposeAnswer[]> {
  let growing = register
  const answers: ProposeAnswer[] = []
  const breathe = paceOf(call)
  for (const [at, proposal] of recording.proposalsOn(compiled).entries()) {
    await breathe()
    const answer = propose(compiled, { register: growing, proposal })
    if (answer.ok) growing = apply(growing, answer.events)
    else if (!isRepeatable(recording, answer)) throw refusal(call, compiled, answer.refusal, proposal, at)
    answers.push(answer)
  }
  return answers
}

/** The id is taken, perhaps by this very write sent before; the log knows by its key. */
const isRepeatable = ({ idempotency }: Recording, answer: ProposeAnswer): boolean =>
  idempotency !== undefined && !answer.ok && answer.refusal.outcome === 'duplicate'

function refusal(
  call: Call,
  compiled: CompiledRuleset,
  refused: Extract<ProposeAnswer, { readonly ok: false }>['refusal'],
  proposal: Proposal,
  at: number,
): Problem {
  if (refused.outcome === 'duplicate') return new Problem('duplicate', { event: refused.event, proposal: at })
  if (refused.outcome === 'unknown-part')
    return new Problem('unknown-part', { part: refused.part, parts: refused.parts, proposal: at })
  const members = present(compiled, refused, call.language, proposal.day) as Record<string, Json>
  return new Problem(refused.outcome === 'deny' ? 'refused' : 'undetermined', { proposal: at, ...members })
}

function summary(answer: ProposeAnswer | undefined): Recorded['events'][number]['answer'] {
  if (!answer?.ok) return { outcome: 'permit', reasons: [], advice: [], remarks: [], next: [] }
  const { outcome, reasons, advice, remarks, next } = answer
  return { outcome, reasons, advice, remarks, next: next.map((step) => step.id) }
}
