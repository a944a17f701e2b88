import type { Language } from '@styrkod/core'

/** The language of an element: its own `lang`, else that of what stands around it; Swedish unless it is English. */
export function languageOf(element: Element): Language {
  let at: Element | null = element
  while (at) {
    const lang = at.getAttribute('lang')
    if (lang !== null && lang !== '') return lang.toLowerCase().startsWith('en') ? 'en' : 'sv'
    const root: Node = at.getRootNode()
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  }
  return 'sv'
}
