import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { linkRuleset, type CompiledRuleset } from '@styrkod/core'
import { compileFolder } from '#rulesets/compileFolder.ts'
import { RulesetsInvalid, problemLines } from '#rulesets/problems.ts'

/**
 * The ruleset that says who may read, propose, record and administer: the one of a folder, else the one that comes along.
 * @throws RulesetsInvalid
 */
export function accessRuleset(folder?: string): CompiledRuleset {
  const path = folder ?? dirname(fileURLToPath(import.meta.resolve('#rules/access/ruleset.yaml')))
  const compiled = compileFolder(path)
  if (!compiled.ok) throw new RulesetsInvalid(problemLines(path, compiled.issues))
  return linkRuleset(compiled.ruleset)
}
