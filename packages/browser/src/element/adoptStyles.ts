import type { LitElement } from 'lit'

const sheets: CSSStyleSheet[] = []
const elements = new Set<LitElement>()
const own = new WeakMap<LitElement, readonly CSSStyleSheet[]>()

/** The elements on the page, each with the style sheets that the page has given them. */
export const adopted = {
  add(element: LitElement): void {
    elements.add(element)
    apply(element)
  },
  remove(element: LitElement): void {
    elements.delete(element)
  },
}

/** Gives every element on the page a style sheet, such as that of a design system, before its own. */
export function adoptStyles(sheet: CSSStyleSheet): void {
  sheets.push(sheet)
  for (const element of elements) apply(element)
}

function apply(element: LitElement): void {
  const root = element.shadowRoot
  if (!root) return
  const before = own.get(element) ?? [...root.adoptedStyleSheets]
  own.set(element, before)
  root.adoptedStyleSheets = [...sheets, ...before]
}
