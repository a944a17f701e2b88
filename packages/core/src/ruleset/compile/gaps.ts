import type { ActRule } from '#authorities/model.ts'
import { eachLeaf } from '#conditions/compile/walk.ts'
import { resolvePath } from '#objects/compile/path.ts'
import { ancestors, own } from '#primitives/ancestors.ts'
import type { Path, Slug } from '#primitives/model.ts'
import { rolesIn } from '#roles/compile/bearer.ts'
import type { ActionKind } from '#vocabulary/model.ts'
import type { Gap, Rule } from '../model.ts'
import { bearersOf, objectOf } from './check.ts'
import { conditionsOf } from './conditionsOf.ts'
import { isPositive } from './isPositive.ts'
import type { Names } from './names.ts'

interface Draft {
  readonly names: Names
  readonly rules: readonly Rule[]
  readonly documents: readonly Slug[]
}

/** The acts that rules presuppose and that no rule mentions: found by the compiler, never written by hand. */
export function findGaps(draft: Draft): readonly Gap[] {
  const gaps = new Map<string, Gap>()
  const add = (gap: Gap): void => {
    const key = `${gap.kind} ${gap.action} ${gap.object} ${gap.fact ?? ''}`
    if (!gaps.has(key)) gaps.set(key, gap)
  }
  const acts = draft.rules.filter((rule): rule is ActRule => rule.kind === 'act' && isPositive(rule))
  for (const rule of acts) decisionGap(rule, acts, draft.names).forEach(add)
  for (const id of draft.documents) documentGaps(id, acts, draft).forEach(add)
  for (const id of Object.keys(draft.names.roles)) roleGap(id, draft).forEach(add)
  for (const rule of draft.rules) {
    if (rule.kind === 'holder' && rule.holder.kind === 'any' && !rule.chosenBy) {
      add({ kind: 'choose', action: 'appoint', object: rule.role, rule: rule.id })
    }
    judgementGaps(rule, acts, draft.names).forEach(add)
  }
  return [...gaps.values()]
}

const kindOf = (names: Names, action: Slug): ActionKind | undefined => own(names.actions, action)?.kind

const related = (names: Names, a: Slug, b: Slug): boolean =>
  ancestors(names.types, a).includes(b) || ancestors(names.types, b).includes(a)

const mentions = (acts: readonly ActRule[], names: Names, object: Slug, kinds: readonly ActionKind[]): boolean =>
  acts.some((act) => related(names, act.object, object) && kinds.includes(kindOf(names, act.action)!))

/** To propose, consult on or approve something presupposes that somebody decides it. */
function decisionGap(rule: ActRule, acts: readonly ActRule[], names: Names): readonly Gap[] {
  const kind = kindOf(names, rule.action)
  if (kind !== 'propose' && kind !== 'consult' && kind !== 'approve') return []
  if (isApproval(rule, kind) || mentions(acts, names, rule.object, ['decide'])) return []
  return [{ kind: 'decision', action: 'decide', object: rule.object, rule: rule.id }]
}

/** An approval that is itself what its route leads to, or stands on its own, is the decision. */
const isApproval = (rule: ActRule, kind: ActionKind): boolean =>
  kind === 'approve' && (rule.route === undefined || rule.route.deciding === true)

function documentGaps(id: Slug, acts: readonly ActRule[], { names, rules }: Draft): readonly Gap[] {
  const rule =
    rules.find(
      (one) =>
        one.id === id ||
        (one.kind === 'act' && one.object === id) ||
        (one.kind === 'state' && 'type' in one.for && one.for.type === id),
    )?.id ?? id
  if (!ancestors(names.types, id).includes('governing-document')) return []
  const gaps: Gap[] = []
  const prepared = acts.some(
    (act) => related(names, act.object, id) && ancestors(names.actions, act.action).includes('prepare'),
  )
  if (!prepared) gaps.push({ kind: 'prepare', action: 'prepare', object: id, rule })
  if (!mentions(acts, names, id, ['decide'])) gaps.push({ kind: 'adopt', action: 'adopt', object: id, rule })
  return gaps
}

/** A function, a group or an officer must get there somehow: by appointment or by office. */
function roleGap(id: Slug, { names, rules }: Draft): readonly Gap[] {
  const role = names.roles[id]!
  if (role.kind !== 'function' && role.kind !== 'officer' && role.kind !== 'group') return []
  if (role.members) return []
  const line = ancestors(names.roles, id)
  const filled = rules.some(
    (rule) =>
      (rule.kind === 'holder' && line.includes(rule.role)) ||
      (rule.kind === 'act' && rule.action === 'appoint' && line.includes(rule.object)),
  )
  if (filled || isMade(id, names)) return []
  const user = rules.find(
    (rule) =>
      bearersOf(rule).some(([, bearer]) => rolesIn(bearer).some((one) => one.role === id)) || isForRole(rule, id),
  )
  return user ? [{ kind: 'appoint', action: 'appoint', object: id, rule: user.id }] : []
}

const isForRole = (rule: Rule, id: Slug): boolean => rule.kind === 'state' && 'role' in rule.for && rule.for.role === id

/** Whether a delegation makes its receiver the holder of the role. */
const isMade = (id: Slug, names: Names): boolean =>
  Object.values(names.roles).some(
    (role) => role.delegable.some((one) => one.makes === id) || role.members?.list.some((one) => one.as === id),
  )

function judgementGaps(rule: Rule, acts: readonly ActRule[], names: Names): readonly Gap[] {
  const object = objectOf(rule, names)
  const gaps: Gap[] = []
  const look = (path: Path): void => {
    const info = resolvePath(names.types, object, path)
    if (info.kind !== 'fact' || !info.fact.judged || object === undefined) return
    const { by = 'assess' } = info.fact
    const judged = info.fact.by !== undefined && acts.some((act) => ancestors(names.actions, act.action).includes(by))
    if (!judged) gaps.push({ kind: 'judge', action: by, object, rule: rule.id, fact: path })
  }
  for (const [, condition] of conditionsOf(rule)) {
    eachLeaf(condition, (leaf) =>
      look('test' in leaf ? leaf.test : 'some' in leaf ? leaf.some : 'every' in leaf ? leaf.every : leaf.count),
    )
  }
  return gaps
}
