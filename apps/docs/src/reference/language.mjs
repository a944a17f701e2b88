import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { table } from './table.mjs'

/** @typedef {Record<string, any>} Schema */

/** The files of a ruleset in the order in which one reads them. */
const FILES = [
  'ruleset',
  'vocabulary',
  'parameters',
  'roles',
  'authorities',
  'duties',
  'approvals',
  'documents',
  'requirements',
  'statements',
  'norms',
  'cases',
  'register',
]

/** Patterns that have a name in the language. */
const PATTERNS = [
  [/^\^\\d\{4\}-\\d/, 'YYYY-MM-DD'],
  [/^\^P\[/, 'period'],
  [/^\^\(at\|item/, 'path'],
  [/^\^\(0\[1-9\]/, 'MM-DD'],
  [/^\^\[a-z0-9/, 'slug'],
  [/^\^\[A-Za-z\]/, 'name'],
  [/^\^\\d\{4\}\$/, '0000'],
]

const WORDS = {
  sv: {
    title: 'Regelspråkets nycklar',
    intro:
      'Ett regelverk är en mapp med YAML-filer. Här står varje fil med alla sina nycklar. En nyckel med punkt finns inuti en annan, `[]` betyder för varje post i listan och `*` för varje namn. Nycklar i fet stil måste finnas.',
    meaning: 'Vad nycklarna betyder tillsammans står i [hur svaren blir till](../explanation/answers.sv.md).',
    kinds:
      'Typer: *slug* är ett kort namn med små bokstäver, siffror och bindestreck; *path* är vägen till en uppgift, till exempel `object.amount`; *period* är en ISO 8601-period, till exempel `P1Y`.',
    head: ['nyckel', 'namn', 'typ', 'betydelse'],
    shared: 'Nycklar som varje regel har',
    sharedIntro:
      'De här nycklarna får stå på varje regel, också på delar av ett dokument och på steg i en rutt. De upprepas inte nedan.',
    forms: 'Former som återkommer',
    or: ' eller ',
    list: 'lista av ',
    condition: 'Villkor',
    bearer: 'Vem',
    citedBearers: 'Vem, med hänvisning',
    fact: 'Uppgift',
    operand: 'värde',
  },
  en: {
    title: 'The keys of the ruleset language',
    intro:
      'A ruleset is a folder of YAML files. Here is each file with all its keys. A key with a dot stands inside another, `[]` means for each entry of the list and `*` for each name. Keys in bold must be there.',
    meaning: 'What the keys mean together stands in [how answers come about](../explanation/answers.en.md).',
    kinds:
      'Types: a *slug* is a short name of lower-case letters, digits and hyphens; a *path* is the way to a fact, such as `object.amount`; a *period* is an ISO 8601 period, such as `P1Y`.',
    head: ['key', 'name', 'type', 'meaning'],
    shared: 'Keys that every rule has',
    sharedIntro:
      'These keys may stand on every rule, on parts of a document and on steps of a route as well. They are not repeated below.',
    forms: 'Forms that recur',
    or: ' or ',
    list: 'list of ',
    condition: 'Condition',
    bearer: 'Who',
    citedBearers: 'Who, with a citation',
    fact: 'Fact',
    operand: 'value',
  },
}

/** Keys of one rule that belong to it alone. */
const OWN = ['id', 'norms']

/** The forms that other keys refer to, and where they are defined. */
const FORMS = { condition: 'authorities', bearer: 'authorities', citedBearers: 'documents', fact: 'vocabulary' }

/** @param {'sv' | 'en'} language @returns {string} */
export function languageReference(language) {
  const words = WORDS[language]
  const schemas = Object.fromEntries(FILES.map((file) => [file, read(language, file)]))
  const duty = schemas.duties.items.properties
  const shared = Object.keys(schemas.approvals.items.properties).filter(
    (key) =>
      !OWN.includes(key) && JSON.stringify(duty[key]) === JSON.stringify(schemas.approvals.items.properties[key]),
  )
  const common = Object.fromEntries(
    shared.filter((key) => key !== 'action' && key !== 'object').map((key) => [key, duty[key]]),
  )
  const isCommon = (/** @type {string} */ key, /** @type {Schema} */ schema) =>
    common[key]?.description !== undefined && common[key].description === schema.description
  /** @param {string} title @param {string} name @param {Schema} schema @param {(key: string, schema: Schema) => boolean} [skip] */
  const section = (title, name, schema, skip = isCommon) => [
    `## ${title}${name ? ` (\`${name}\`)` : ''}`,
    table(words.head, rowsOf(schema, schema, '', words, skip)),
  ]
  return [
    `# ${words.title}`,
    words.intro,
    words.kinds,
    words.meaning,
    ...section(
      words.shared,
      '',
      { type: 'object', properties: common, definitions: schemas.duties.definitions },
      () => false,
    ).toSpliced(1, 0, words.sharedIntro),
    ...FILES.flatMap((file) =>
      section(schemas[file].title, file === 'cases' ? 'cases/*.yaml' : `${file}.yaml`, schemas[file]),
    ),
    `## ${words.forms}`,
    ...Object.entries(FORMS).flatMap(([name, file]) => formOf(name, schemas[file], words)),
  ].join('\n\n')
}

/** @param {string} language @param {string} file @returns {Schema} */
const read = (language, file) =>
  JSON.parse(
    readFileSync(fileURLToPath(import.meta.resolve(`@styrkod/core/schemas/${language}/${file}.schema.json`)), 'utf8'),
  )

/** @param {string} name @param {Schema} root @param {typeof WORDS['en']} words */
function formOf(name, root, words) {
  const form = root.definitions[name]
  const options = /** @type {Schema[]} */ (form.anyOf ?? [form])
  const alone = options
    .map((one) => (keysOf(one, root) ? undefined : typeOf(one, root, words)))
    .filter((one) => one !== undefined)
  const rows = options.filter((one) => keysOf(one, root)).flatMap((one) => rowsOf(one, root, '', words, () => false))
  return [
    `### ${words[/** @type {'fact'} */ (name)]}`,
    ...(alone.length > 0 ? [[...new Set(alone)].join(words.or)] : []),
    table(words.head, unique(rows)),
  ]
}

/** @param {readonly string[][]} rows */
const unique = (rows) => rows.filter((row, at) => rows.findIndex((other) => other.join() === row.join()) === at)

/** @param {Schema} schema @returns {string | undefined} */
const refOf = (schema) => (schema.$ref ?? schema.allOf?.[0]?.$ref)?.split('/').at(-1)

/** The schema that a reference or a wrapper leads to. @param {Schema} schema @param {Schema} root @returns {Schema} */
function follow(schema, root) {
  const name = refOf(schema)
  if (!name) return schema
  if (name in FORMS) return schema
  const target = follow(root.definitions[name], root)
  return formName(target, root) ? target : { ...target, ...schema, $ref: undefined, allOf: undefined }
}

/** @param {Schema} schema @param {Schema} root */
const formName = (schema, root) => {
  const name = refOf(schema)
  return name && name in FORMS && root ? name : undefined
}

/** @param {Schema} schema @param {Schema} root */
const keysOf = (schema, root) => {
  const at = follow(schema, root)
  return Boolean(at.properties) || (typeof at.additionalProperties === 'object' && at.type === 'object')
}

/** The keys at and under a place, a row each. @param {Schema} schema @param {Schema} root @param {string} path @param {typeof WORDS['en']} words @param {(key: string, schema: Schema) => boolean} skip @param {readonly string[]} [seen] @returns {string[][]} */
function rowsOf(schema, root, path, words, skip, seen = []) {
  const name = refOf(schema)
  // Any value of JSON holds values of JSON.
  if (name && seen.includes(name)) return []
  if (name) seen = [...seen, name]
  const at = follow(schema, root)
  if (formName(at, root)) return []
  const rows = []
  /** What stands inside a key is not repeated under a sibling that takes the same. @type {string[]} */
  const inside = []
  for (const [key, child] of Object.entries(at.properties ?? {})) {
    if (skip(key, child)) continue
    const place = path === '' ? key : `${path}.${key}`
    const isRequired = at.required?.includes(key)
    rows.push([
      isRequired ? `**\`${place}\`**` : `\`${place}\``,
      child.title ?? '',
      typeOf(child, root, words),
      child.description ?? '',
    ])
    const inner = JSON.stringify(child.anyOf ?? child.properties ?? child.items ?? null)
    if (inside.includes(inner)) continue
    inside.push(inner)
    if (!isTexts(child)) rows.push(...rowsOf(child, root, place, words, skip, seen))
  }
  if (at.type === 'array' && at.items && !Array.isArray(at.items))
    rows.push(...rowsOf(at.items, root, path === '' ? '' : `${path}[]`, words, skip, seen))
  if (typeof at.additionalProperties === 'object')
    rows.push(...rowsOf(at.additionalProperties, root, path === '' ? '*' : `${path}.*`, words, skip, seen))
  for (const option of at.anyOf ?? at.oneOf ?? []) rows.push(...rowsOf(option, root, path, words, skip, seen))
  return unique(rows)
}

/** Words in both languages need no row for each language. @param {Schema} schema */
const isTexts = (schema) => schema.properties?.sv !== undefined && schema.properties?.en !== undefined

/** @param {Schema} schema @param {Schema} root @param {typeof WORDS['en']} words @param {readonly string[]} [seen] @returns {string} */
function typeOf(schema, root, words, seen = []) {
  const name = refOf(schema)
  if (name && seen.includes(name)) return 'JSON'
  if (name) seen = [...seen, name]
  const form = formName(schema, root)
  if (form) return words[/** @type {'fact'} */ (form)].toLowerCase()
  const at = follow(schema, root)
  if (formName(at, root)) return words[/** @type {'fact'} */ (formName(at, root))].toLowerCase()
  if (at.const !== undefined) return `\`${at.const}\``
  if (at.enum) return at.enum.map((/** @type {unknown} */ one) => `\`${one}\``).join(' ')
  const options = at.anyOf ?? at.oneOf
  if (options) {
    const types = new Set(options.map((/** @type {Schema} */ one) => typeOf(one, root, words, seen)))
    return types.has('JSON') ? 'JSON' : [...types].join(words.or)
  }
  if (at.pattern)
    return PATTERNS.find(([pattern]) => /** @type {RegExp} */ (pattern).test(at.pattern))?.[1]?.toString() ?? 'string'
  if (at.type === 'array') {
    const inner = typeOf(Array.isArray(at.items) ? at.items[0] : (at.items ?? {}), root, words, seen)
    return `${words.list}${inner}`
  }
  if (isTexts(at)) return 'sv, en'
  return Array.isArray(at.type) ? at.type.join(words.or) : (at.type ?? words.operand)
}
