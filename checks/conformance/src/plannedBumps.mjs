import { fileURLToPath } from 'node:url'
import getReleasePlan from '@changesets/get-release-plan'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** What the changesets that wait make of each package: patch, minor or major. @returns {Promise<Map<string, string>>} */
export async function plannedBumps() {
  const read = /** @type {any} */ (getReleasePlan)
  const { releases } = await (read.default ?? read)(ROOT)
  return new Map(releases.map((/** @type {{ name: string, type: string }} */ one) => [one.name, one.type]))
}
