import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit'
import type { Facts, NeededFact } from '@styrkod/core'
import type { Context } from '#element/StyrkodElement.ts'
import { factField } from './factField.ts'

/** Fields for the facts that an answer turns on. A field that has been shown stays, so that its value can be changed. */
export class FactForm implements ReactiveController {
  facts: Facts = {}
  private asked = new Map<string, NeededFact>()
  private unread = new Set<string>()

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this)
  }

  hostConnected(): void {}

  clear(): void {
    this.facts = {}
    this.asked = new Map()
    this.unread = new Set()
  }

  render(
    context: Context,
    needs: readonly NeededFact[],
    object: string,
    title: string,
  ): TemplateResult | typeof nothing {
    for (const fact of needs) this.asked.set(fact.path, fact)
    if (this.asked.size === 0) return nothing
    return html`<div class="card stack no-print" role="group" aria-labelledby="needs" part="facts">
      <p class="label" id="needs">${title}</p>
      ${[...this.asked.values()].map((fact) =>
        factField(context, {
          fact,
          object,
          value: this.facts[fact.path],
          isUnread: this.unread.has(fact.path),
          onValue: (value, isUnread) => {
            const { [fact.path]: _before, ...others } = this.facts
            this.facts = value === undefined ? others : { ...others, [fact.path]: value }
            if (isUnread) this.unread.add(fact.path)
            else this.unread.delete(fact.path)
            this.host.requestUpdate()
          },
        }),
      )}
    </div>`
  }
}
