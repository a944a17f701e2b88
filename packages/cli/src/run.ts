import { parseArgs } from 'node:util'
import { suggest, type Language } from '@styrkod/core'
import { InputError, wrong } from './failure.ts'
import { help, verbHelp } from './help.ts'
import { createOutput } from './output/output.ts'
import { printIssues } from './output/issues.ts'
import type { Input, Option, Verb } from './verb.ts'
import { COMMON } from './options.ts'
import { VERBS } from './verbs.ts'

/** Runs the program with its arguments and gives its exit code. */
export async function run(args: readonly string[]): Promise<number> {
  const language = languageOf(args)
  try {
    const [name, ...rest] = args
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
      const about = name === 'help' ? rest.find((word) => !word.startsWith('-')) : undefined
      return about === undefined ? help(language) : verbHelp(await loadVerb(about), language)
    }
    if (name === '--version' || name === '-v') return (await import('./version.ts')).printVersion()
    const verb = await loadVerb(name)
    if (rest.includes('--help') || rest.includes('-h')) return verbHelp(verb, language)
    return await verb.run(inputOf(verb, rest, language))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    printIssues(error.issues, language, args.includes('--json'))
    return 2
  }
}

async function loadVerb(name: string): Promise<Verb> {
  const entry = VERBS.find((one) => one.name === name)
  if (!entry)
    throw wrong(
      'unknown-verb',
      { name },
      suggest(
        name,
        VERBS.map((one) => one.name),
      ),
    )
  return (await entry.load()).verb
}

/** English unless the flag or the environment says Swedish. */
function languageOf(args: readonly string[]): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const flag = at < 0 ? undefined : args[at]!.includes('=') ? args[at]!.split('=')[1] : args[at + 1]
  const wanted =
    flag ??
    process.env['STYRKOD_LANG'] ??
    process.env['LC_ALL'] ??
    process.env['LC_MESSAGES'] ??
    process.env['LANG'] ??
    ''
  return wanted.toLowerCase().startsWith('sv') ? 'sv' : 'en'
}

function inputOf(verb: Verb, args: readonly string[], language: Language): Input {
  const declared: Readonly<Record<string, Option>> = { ...COMMON, ...verb.options }
  const options = Object.fromEntries(
    Object.entries(declared).map(([name, option]) => [
      name,
      {
        type: option.value === undefined ? ('boolean' as const) : ('string' as const),
        ...(option.short && { short: option.short }),
        ...(option.many && { multiple: true }),
      },
    ]),
  )
  const parsed = parseOptions(args, options)
  const json = parsed.values['json'] === true || parsed.values['format'] === 'json'
  const color =
    parsed.values['no-color'] !== true &&
    !process.env['NO_COLOR'] &&
    (process.stdout.isTTY === true || Boolean(process.env['FORCE_COLOR']))
  return {
    words: parsed.positionals,
    options: parsed.values,
    output: createOutput({ json, color, language }),
    language,
  }
}

function parseOptions(
  args: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
): { values: Input['options']; positionals: string[] } {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true }) as {
      values: Input['options']
      positionals: string[]
    }
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    const name = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw wrong('unknown-option', { name }, suggestOption(name, Object.keys(options ?? {})))
    throw wrong('missing-option-value', { name })
  }
}

const suggestOption = (name: string, known: readonly string[]): string | undefined => {
  const close = suggest(name.replace(/^-+/, ''), known)
  return close === undefined ? undefined : `--${close}`
}
