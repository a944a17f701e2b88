import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import { table } from './table.mjs'

const SOURCE = fileURLToPath(new URL('../../../../packages/browser/src/', import.meta.url))

/** Every custom element with its attributes, properties and events, from its definition. @returns {string} */
export function elementsReference() {
  const base = describeClass(join(SOURCE, 'element/StyrkodElement.ts'))
  const elements = readdirSync(join(SOURCE, 'elements'))
    .filter((file) => file !== 'elements.ts')
    .map((file) => ({ file: `${basename(file, '.ts')}.js`, ...describeClass(join(SOURCE, 'elements', file)) }))
  return [
    '# Elements',
    'Custom elements that answer questions in a page. Each is one file of `@styrkod/browser`, named after it; `elements.js` is all of them. They need no framework, no inline script and no server of their own. [A tutorial](../tutorials/embed-in-a-page.md) puts one in a page.',
    '## What every element takes',
    partsOf(base),
    ...elements.flatMap((one) => [
      `## ${one.tag}`,
      `${one.says} File: \`dist/${one.file}\`.`,
      ...(one.properties.length + one.events.length > 0 ? [partsOf(one)] : []),
    ]),
    '## The look',
    `A page sets these properties of CSS on an element or above it: ${looks()
      .map((name) => `\`${name}\``)
      .join(', ')}.`,
  ].join('\n\n')
}

/** @typedef {{ tag: string, says: string, properties: string[][], events: string[][] }} Described */

/** @param {Described} one */
const partsOf = ({ properties, events }) =>
  [
    ...(properties.length > 0 ? [table(['attribute', 'property', 'type', 'meaning'], properties)] : []),
    ...(events.length > 0 ? [table(['event', 'meaning'], events)] : []),
  ].join('\n\n')

/** @param {string} path @returns {Described} */
function describeClass(path) {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true)
  const element = source.statements.find(ts.isClassDeclaration)
  if (!element) throw new Error(`${path} has no class`)
  const attributes = attributesOf(element)
  const properties = element.members
    .filter(ts.isPropertyDeclaration)
    .filter((one) => attributes.has(one.name.getText()))
    .map((one) => {
      const name = one.name.getText()
      const type = (one.type?.getText() ?? '').replace(/\s*\|\s*undefined/g, '')
      return [`\`${attributes.get(name)}\``, `\`${name}\``, `\`${type}\``, commentOf(one)]
    })
  return {
    tag: /define\('([a-z-]+)'/.exec(source.text)?.[1] ?? '',
    says: commentOf(element)
      .replace(/^`<[a-z-]+>`:\s*/, '')
      .replace(/^./, (first) => first.toUpperCase()),
    properties,
    events: ts
      .getJSDocTags(element)
      .filter((tag) => tag.tagName.text === 'fires')
      .map((tag) => {
        const [name = '', ...says] = String(ts.getTextOfJSDocComment(tag.comment) ?? '').split(/\s+/)
        return [`\`${name}\``, says.join(' ')]
      }),
  }
}

/** The attributes of an element by their property: what `static properties` declares, but for inner state. @param {ts.ClassDeclaration} element */
function attributesOf(element) {
  const declared = element.members
    .filter(ts.isPropertyDeclaration)
    .find((one) => one.name.getText() === 'properties')?.initializer
  const found = new Map()
  if (!declared || !ts.isObjectLiteralExpression(declared)) return found
  for (const one of declared.properties.filter(ts.isPropertyAssignment)) {
    const text = one.initializer.getText()
    if (/state:\s*true|attribute:\s*false/.test(text)) continue
    const name = one.name.getText()
    found.set(name, /attribute:\s*'([^']+)'/.exec(text)?.[1] ?? name.toLowerCase())
  }
  return found
}

/** @param {ts.Node} node */
const commentOf = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map((one) => String(ts.getTextOfJSDocComment(one.comment) ?? ''))
    .join(' ')
    .replaceAll('\n', ' ')

const looks = () => [
  ...new Set(readFileSync(join(SOURCE, 'element/base.ts'), 'utf8').match(/--styrkod-[a-z-]+/g) ?? []),
]
