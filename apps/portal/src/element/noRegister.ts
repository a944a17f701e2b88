import { html, type TemplateResult } from 'lit/html.js'
import type { Context } from '#page.ts'
import { WORDS } from '#words/words.ts'

/** What stands where a register is needed and none is shown: one can be chosen, or read by those who have logged in. */
export function noRegister({ language, municipality, source, me }: Context): TemplateResult {
  const words = WORDS[language]
  const isLocked = municipality.registers.length === 0 && source.me !== undefined && me === undefined
  return html`<p class="muted">${isLocked ? words.needsLogin : words.noRegisterHere}</p>`
}
