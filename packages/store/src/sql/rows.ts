import type { RegisterEvent } from '@styrkod/core'
import type { Feed, Head, LogEntry, Person } from '#port/model.ts'
import type { Row } from './sql.ts'

const text = (value: unknown): string => String(value)

export const headOf = (row: Row): Head => ({
  municipality: text(row['municipality']),
  ruleset: text(row['ruleset']),
  since: text(row['since']),
  ...(row['title'] !== null && { title: text(row['title']) }),
  ...(row['invented'] !== null && { invented: row['invented'] === true }),
  version: Number(row['version']),
  hash: text(row['hash']),
  people: Number(row['people']),
  forgotten: Number(row['forgotten']),
})

export const personOf = (row: Row): Person => ({
  pseudonym: text(row['pseudonym']),
  id: text(row['id']),
  key: row['key'] as Uint8Array,
})

export const entryOf = (row: Row): LogEntry => ({
  position: Number(row['position']),
  recorded: text(row['recorded']),
  ...(row['recorded_by'] !== null && { by: text(row['recorded_by']) }),
  event: JSON.parse(text(row['body'])) as RegisterEvent,
  previous: text(row['previous']),
  hash: text(row['hash']),
})

export const feedOf = (row: Row): Feed => ({
  id: text(row['id']),
  digest: text(row['digest']),
  label: text(row['label']),
  language: row['language'] === 'en' ? 'en' : 'sv',
  ...(row['role'] !== null && { role: text(row['role']) }),
  ...(row['holder'] !== null && { holder: text(row['holder']) }),
  created: text(row['created']),
})
