import { escapeHtml as text } from './escapeHtml.ts'
import type { Language, Localized } from '@styrkod/core'
import type { Route } from '#http/route.ts'

const WORDS = {
  sv: {
    title: 'Styrkod: gränssnittet över HTTP',
    document: 'Hela beskrivningen som OpenAPI 3.1',
    other: 'In English',
    body: 'Tar emot',
    parameters: 'Parametrar',
    answers: 'Svar',
    right: 'Rätt',
    rights: {
      public: 'ingen inloggning',
      known: 'inloggad',
      read: 'läsa',
      propose: 'föreslå',
      record: 'anteckna',
      administer: 'förvalta',
    },
  },
  en: {
    title: 'Styrkod: the interface over HTTP',
    document: 'All of it as OpenAPI 3.1',
    other: 'På svenska',
    body: 'Takes',
    parameters: 'Parameters',
    answers: 'Answers',
    right: 'Right',
    rights: {
      public: 'no login',
      known: 'logged in',
      read: 'read',
      propose: 'propose',
      record: 'record',
      administer: 'administer',
    },
  },
} as const

interface Operation {
  readonly requestBody?: unknown
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[]
}

/** The routes as a page for people: plain HTML that needs no script, from the same description that programs read. */
export function referencePage(routes: readonly Route[], document: object, language: Language): string {
  const words = WORDS[language]
  const groups = [...new Set(routes.map((route) => route.group))]
  const nav = groups.map((group) => `<a href="#${group}">${group}</a>`).join(' ')
  const sections = groups.map((group) => {
    const own = routes.filter((route) => route.group === group)
    return `<section id="${group}"><h2>${group}</h2>${own.map((route) => operation(route, document, language)).join('')}</section>`
  })
  const other = language === 'sv' ? 'en' : 'sv'
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${words.title}</title><link rel="stylesheet" href="docs/style.css"></head>
<body><header><h1>${words.title}</h1><p><a href="openapi.json">${words.document}</a> · <a href="docs?lang=${other}" lang="${other}" hreflang="${other}">${words.other}</a></p>
<nav>${nav}</nav></header><main>${sections.join('')}</main></body></html>
`
}

function operation(route: Route, document: object, language: Language): string {
  const words = WORDS[language]
  const said = (one: Localized): string => text(one[language])
  const described = operationIn(document, route)
  const parameters = (described.parameters ?? [])
    .map((one) => `<li><code>${text(one.name)}</code> (${one.in})${one.required ? ' *' : ''}</li>`)
    .join('')
  const answers = Object.entries(route.answers)
    .map(([status, answer]) => `<li><code>${status}</code> ${said(answer.says)}</li>`)
    .join('')
  return `<article id="${route.id}"><h3><code>${route.method} ${text(route.path)}</code></h3><p>${said(route.says)}</p>
<p>${words.right}: ${words.rights[route.right]}</p>
${parameters && `<p>${words.parameters}</p><ul>${parameters}</ul>`}
<p>${words.answers}</p><ul>${answers}</ul>
${described.requestBody ? `<details><summary>${words.body}</summary><pre>${text(JSON.stringify(described.requestBody, null, 1))}</pre></details>` : ''}
</article>`
}

function operationIn(document: object, { path, method }: Route): Operation {
  const { paths } = document as { paths: Record<string, Record<string, Operation>> }
  return paths[path]?.[method.toLowerCase()] ?? {}
}

export const STYLE = `:root{color-scheme:light dark}
body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
nav a{margin-right:1rem}article{border-top:1px solid GrayText;padding:.5rem 0}
h3{margin:.5rem 0}pre{overflow:auto;max-height:30rem;background:Canvas;border:1px solid GrayText;padding:.5rem}
`
