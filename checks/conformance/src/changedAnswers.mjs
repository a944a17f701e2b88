/** @typedef {ReadonlyMap<string, readonly [asked: string, answered: string]>} Answers */

/**
 * What became of each answer of a release: the same, another answer to the same question, or not asked any more. A case
 * whose question changed counts as new.
 * @param {Answers} before @param {Answers} now
 */
export function changedAnswers(before, now) {
  const isAsked = (/** @type {string} */ id) => before.get(id)?.[0] === now.get(id)?.[0]
  const kept = [...now.keys()].filter((id) => before.has(id) && isAsked(id))
  const changed = kept.filter((id) => before.get(id)?.[1] !== now.get(id)?.[1])
  return {
    same: kept.length - changed.length,
    changed,
    asked: [...now.keys()].filter((id) => !before.has(id) || !isAsked(id)),
    gone: [...before.keys()].filter((id) => !now.has(id)),
  }
}
