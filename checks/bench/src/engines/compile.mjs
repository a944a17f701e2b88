// From a text to a ruleset that can be asked: Mjölby's, the one with the most rules.
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { compileRuleset, decide, linkRuleset } from '@styrkod/core'
import { parse, rulesetSchemas } from '@styrkod/core/schema'
import { loadSnapshot, saveSnapshot } from '@styrkod/core/snapshot'
import { readRuleset } from '@styrkod/exchange/yaml'

const QUESTION = { at: '2026-01-15', action: 'decide', object: 'purchase', facts: { 'object.amount': 100_000 } }

const fileOf = (/** @type {string} */ name) => fileURLToPath(import.meta.resolve(`@styrkod/rulesets/${name}.json`))
const textOf = (/** @type {string} */ name) => readFileSync(fileOf(name), 'utf8')

/** A way to make something of a text; what it can be asked with is made of it in the same way for all. @param {() => any} ask @param {(made: any) => any} [compiledOf] */
const engine = (ask, compiledOf = (made) => made) => ({
  ask,
  answer: () => JSON.stringify(decide(compiledOf(ask()), QUESTION)),
  batch: 1,
  count: 1,
})

/** The JSON read, and nothing made of it. */
export function read() {
  const text = textOf('mjolby')
  return engine(() => JSON.parse(text), linkRuleset)
}

export function linked() {
  const text = textOf('mjolby')
  return engine(() => linkRuleset(JSON.parse(text)))
}

/** The same, and asked for the first time. */
export function linkedAndAsked() {
  const text = textOf('mjolby')
  return engine(() => asked(linkRuleset(JSON.parse(text))))
}

export function snapshot() {
  const text = saveSnapshot(linkRuleset(JSON.parse(textOf('mjolby'))))
  return engine(() => loaded(text))
}

export function snapshotAndAsked() {
  const text = saveSnapshot(linkRuleset(JSON.parse(textOf('mjolby'))))
  return engine(() => asked(loaded(text)))
}

/** What was written, checked against the schemas of the language. */
export function checked() {
  const base = JSON.parse(textOf('base'))
  const text = sourceText()
  return engine(
    () => valueOf(parse(rulesetSchemas.ruleset, JSON.parse(text))),
    (source) => linkRuleset(valueOf(compileRuleset(source, base)).ruleset),
  )
}

/** The same, and all of its names resolved, its contradictions and its gaps found. */
export function compiled() {
  const base = JSON.parse(textOf('base'))
  const text = sourceText()
  return engine(() => {
    const source = valueOf(parse(rulesetSchemas.ruleset, JSON.parse(text)))
    return linkRuleset(valueOf(compileRuleset(source, base)).ruleset)
  })
}

/** @param {import('@styrkod/core').CompiledRuleset} ruleset */
function asked(ruleset) {
  decide(ruleset, QUESTION)
  return ruleset
}

/** @param {string} text */
function loaded(text) {
  const result = loadSnapshot(text)
  if (!result.ok) throw new Error(result.reason)
  return result.compiled
}

/** The ruleset as it was written, as one JSON text. */
function sourceText() {
  const folder = fileURLToPath(new URL('../mjolby/', `file://${fileOf('mjolby')}`))
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(folder + path, 'utf8') }))
  return JSON.stringify(valueOf(readRuleset(files)).source)
}

/** @param {any} result */
function valueOf(result) {
  if (!result.ok) throw new Error(JSON.stringify(result.issues.slice(0, 3)))
  return result.value
}
