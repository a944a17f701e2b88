import { existsSync, readFileSync } from 'node:fs'
import { explainIssue, type Issue, type Language, type Localized } from '@styrkod/core'
import { parse } from '@styrkod/core/schema'
import { readYaml, type Position } from '@styrkod/exchange/yaml'
import type { ReminderSettings, Subscription, Target } from './model.ts'
import { remindersFile, type RemindersFile } from './schema.ts'
import { SETTING_WORDS, type SettingWord } from './words.ts'

/** Every variable that reminders read, and what it is for. */
export const REMINDER_VARIABLES: Readonly<Record<string, Localized>> = {
  STYRKOD_REMINDERS: {
    sv: 'fil som säger vem som påminns om vad; utelämnad: inga påminnelser',
    en: 'a file that says who is reminded of what; left out: no reminders',
  },
  STYRKOD_SMTP: {
    sv: 'e-postservern, som smtps://användare:lösenord@värd:465',
    en: 'the mail server, as smtps://user:password@host:465',
  },
  STYRKOD_MAIL_FROM: { sv: 'avsändarens e-postadress', en: 'the address that mail comes from' },
}

export type ReadReminderSettings =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly settings: ReminderSettings }
  | { readonly kind: 'wrong'; readonly problems: readonly string[] }

type Environment = Readonly<Record<string, string | undefined>>

/** Reads the file that the environment names, and says everything that is wrong with it at once. */
export function readReminderSettings(environment: Environment, language: Language): ReadReminderSettings {
  const file = environment['STYRKOD_REMINDERS'] || undefined
  if (file === undefined) return { kind: 'none' }
  const say = (word: SettingWord, values: Readonly<Record<string, string>> = {}): string =>
    Object.entries(values).reduce(
      (text, [name, value]) => text.replace(`{${name}}`, value),
      SETTING_WORDS[language][word],
    )
  if (!existsSync(file)) return { kind: 'wrong', problems: [say('no-file', { file })] }
  const yaml = readYaml(file, readFileSync(file, 'utf8'))
  const placed = (issue: Issue, { line, column }: Position): string =>
    `${file}:${line}:${column} ${explainIssue(issue, language)}`
  if (!yaml.ok) return { kind: 'wrong', problems: yaml.issues.map((issue) => placed(issue, issue.position)) }
  const read = parse(remindersFile, yaml.file.value)
  if (!read.ok) return { kind: 'wrong', problems: read.issues.map((one) => placed(one, yaml.file.locate(one.path))) }
  const problems: string[] = []
  const wrong = (path: readonly (string | number)[], word: SettingWord, values?: Readonly<Record<string, string>>) => {
    const { line, column } = yaml.file.locate(path)
    problems.push(`${file}:${line}:${column} ${say(word, values)}`)
  }
  const settings = settingsOf(read.value as RemindersFile, environment, wrong)
  for (const name of ['STYRKOD_SMTP', 'STYRKOD_MAIL_FROM'])
    if (needsMail(settings) && !environment[name]) problems.push(say('no-mail', { name }))
  const server = environment['STYRKOD_SMTP'] ?? ''
  if (server !== '' && !/^smtps?:\/\/.+/.test(server)) problems.push(say('bad-server'))
  return problems.length > 0 ? { kind: 'wrong', problems } : { kind: 'read', settings }
}

const needsMail = ({ subscriptions }: ReminderSettings): boolean =>
  subscriptions.some((one) => one.targets.some((target) => target.kind === 'mail'))

type Wrong = (path: readonly (string | number)[], word: SettingWord, values?: Readonly<Record<string, string>>) => void

function settingsOf({ reminders }: RemindersFile, environment: Environment, wrong: Wrong): ReminderSettings {
  const ids = reminders.map((one) => one.id)
  const subscriptions = reminders.map((one, at): Subscription => {
    const { id, municipality, language, roles, before, overdueEvery } = one
    if (ids.indexOf(id) !== at) wrong(['reminders', at, 'id'], 'twice', { id })
    const targets = targetsOf(one, at, environment, wrong)
    if (targets.length === 0) wrong(['reminders', at], 'nowhere')
    const most = [...new Set(before)].sort((a, b) => b - a)
    return { id, municipality, language, before: most, overdueEvery, targets, ...(roles && { roles }) }
  })
  const { STYRKOD_SMTP: server, STYRKOD_MAIL_FROM: from } = environment
  return { subscriptions, ...(server && from && { mail: { server, from } }) }
}

function targetsOf(
  { mail, webhook }: RemindersFile['reminders'][number],
  at: number,
  environment: Environment,
  wrong: Wrong,
): readonly Target[] {
  const targets: Target[] = mail.map((address) => ({ kind: 'mail', address }))
  if (!webhook) return targets
  const { address, secret: name } = webhook
  if (!isSafe(address)) wrong(['reminders', at, 'webhook', 'address'], 'not-https')
  const secret = environment[name] ?? ''
  // A secret of the form that receivers check with: base64 of at least 24 bytes.
  if (!/^whsec_[A-Za-z0-9+/]{32,}={0,2}$/.test(secret))
    wrong(['reminders', at, 'webhook', 'secret'], 'secret', { name })
  return [...targets, { kind: 'webhook', address, secret }]
}

/** What is signed is not secret: it goes encrypted, or stays on the machine. */
const isSafe = (address: string): boolean => {
  const { protocol, hostname } = new URL(address)
  return protocol === 'https:' || (protocol === 'http:' && /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname))
}
