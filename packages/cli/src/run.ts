import { parseArgs } from 'node:util'
import type { Language } from '@styrkod/core'
import { COMMON_OPTIONS } from './commonOptions.ts'
import { InputError, wrong } from './failure.ts'
import { help, verbHelp } from './help.ts'
import { createOutput } from './output/output.ts'
import { terminal } from './output/standardOutput.ts'
import type { Input, Option, Verb } from './verb.ts'
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
    return await verb.run(await inputOf(verb, rest, language))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const { printIssues } = await import('./output/issues.ts')
    printIssues(error.issues, language, args.includes('--json'))
    return 2
  }
}

async function loadVerb(name: string): Promise<Verb> {
  const entry = VERBS.find((one) => one.name === name)
  if (!entry)
    throw (await import('./mistyped.ts')).noSuchVerb(
      name,
      VERBS.map((one) => one.name),
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

async function inputOf(verb: Verb, args: readonly string[], language: Language): Promise<Input> {
  const declared: Readonly<Record<string, Option>> = { ...COMMON_OPTIONS, ...verb.options }
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
  const parsed = await parseOptions(args, options)
  const json = parsed.values['json'] === true || parsed.values['format'] === 'json'
  const color =
    parsed.values['no-color'] !== true &&
    !process.env['NO_COLOR'] &&
    (terminal.is || Boolean(process.env['FORCE_COLOR']))
  return {
    words: parsed.positionals,
    options: parsed.values,
    output: createOutput({ json, color, language }),
    language,
  }
}

async function parseOptions(
  args: readonly string[],
  options: NonNullable<Parameters<typeof parseArgs>[0]>['options'],
): Promise<{ values: Input['options']; positionals: string[] }> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true }) as {
      values: Input['options']
      positionals: string[]
    }
  } catch (error) {
    const { code, message } = error as Error & { code?: string }
    const name = /'(-[^' ]*)/.exec(message)?.[1] ?? ''
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
      throw (await import('./mistyped.ts')).noSuchOption(name, Object.keys(options ?? {}))
    throw wrong('missing-option-value', { name })
  }
}
