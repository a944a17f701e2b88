import { resolvePath, type PathInfo } from '#objects/compile/path.ts'
import type { Facts, Json, Path } from '#primitives/model.ts'
import { rootType } from '#ruleset/compile/rootType.ts'
import type { CompiledRuleset } from '#ruleset/link.ts'
import { resolveWord } from './words.ts'

/**
 * Facts as somebody types them, read by what the object's facts are: `84 800` as an amount, `ja` or `yes` as true,
 * `a,b` as a list. What cannot be read so stays text, and is then reported as the wrong kind of value.
 */
export function readFacts(
  compiled: CompiledRuleset,
  object: string,
  typed: Readonly<Record<Path, readonly string[]>>,
): Facts {
  const type = resolveWord(compiled, 'object', object.split(':')[0]!, [])
  const root = type.ok ? rootType(compiled.ruleset, type.value) : undefined
  return Object.fromEntries(
    Object.entries(typed).map(([path, texts]) => [
      path,
      readFact(resolvePath(compiled.ruleset.types, root, path), texts),
    ]),
  )
}

function readFact(info: PathInfo, texts: readonly string[]): Json {
  const [text = ''] = texts
  const json = parsedJson(text)
  if (isList(info)) {
    if (Array.isArray(json)) return json
    if (json === null) return null
    return texts
      .flatMap((one) => one.split(',').map((item) => item.trim()))
      .filter((item) => item !== '')
      .map((item) => readScalar(info, item))
  }
  return json === null ? null : readScalar(info, text)
}

const isList = (info: PathInfo): boolean => info.kind !== 'unknown' && info.many

const YES = ['true', 'yes', 'ja', 'sant']
const NO = ['false', 'no', 'nej', 'falskt']

function readScalar(info: PathInfo, text: string): Json {
  const type =
    info.kind === 'fact'
      ? info.fact.type === 'list'
        ? info.fact.item
        : info.fact.type
      : info.kind === 'derived'
        ? 'boolean'
        : 'text'
  if (type === 'boolean')
    return YES.includes(text.toLowerCase()) ? true : NO.includes(text.toLowerCase()) ? false : text
  if (type === 'integer' || type === 'number' || type === 'money') {
    const number = Number(text.replace(/[\s\u00a0]/g, '').replace(',', '.'))
    return text.trim() !== '' && Number.isFinite(number) ? number : text
  }
  if (info.kind === 'fact' && info.fact.values) return info.fact.values.find((value) => String(value) === text) ?? text
  return text
}

function parsedJson(text: string): Json | undefined {
  if (!/^(\[|null$)/.test(text)) return undefined
  try {
    return JSON.parse(text) as Json
  } catch {
    return undefined
  }
}
