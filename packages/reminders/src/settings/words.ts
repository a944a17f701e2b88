import type { Language } from '@styrkod/core'

const sv = {
  'no-file': 'STYRKOD_REMINDERS: filen {file} finns inte',
  'no-mail': '{name} saknas; den behövs för påminnelser med e-post',
  'bad-server': 'STYRKOD_SMTP skall börja med smtp:// eller smtps://',
  twice: '`{id}` finns två gånger; id:t skall vara unikt',
  nowhere: 'påminnelsen går ingenstans; ge mail eller webhook',
  'not-https': 'adressen skall börja med https://',
  secret: 'variabeln {name} skall vara en hemlighet: whsec_ följt av base64 av minst 24 byte',
} as const

export type SettingWord = keyof typeof sv

/** What may be wrong with the settings of reminders. */
export const SETTING_WORDS: Readonly<Record<Language, Readonly<Record<SettingWord, string>>>> = {
  sv,
  en: {
    'no-file': 'STYRKOD_REMINDERS: there is no file {file}',
    'no-mail': '{name} is missing; reminders by mail need it',
    'bad-server': 'STYRKOD_SMTP must begin with smtp:// or smtps://',
    twice: '`{id}` is there twice; the id must be unique',
    nowhere: 'the reminder goes nowhere; give mail or webhook',
    'not-https': 'the address must begin with https://',
    secret: 'the variable {name} must be a secret: whsec_ followed by base64 of at least 24 bytes',
  },
}
