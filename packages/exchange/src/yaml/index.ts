export { formatYaml } from './formatYaml.ts'
export { readRuleset, type FolderResult, type PlacedCase, type RulesetFolder, type TextFile } from './readRuleset.ts'
export { readYaml, LARGEST_FILE, type PlacedIssue, type Position, type YamlFile, type YamlResult } from './readYaml.ts'
