import { render } from 'lit/html.js'
import type { Address } from '#address/address.ts'
import { readAddress } from '#address/readAddress.ts'
import { writeAddress } from '#address/writeAddress.ts'
import { createAnswers, type Answers } from '#answers/createAnswers.ts'
import { wear } from '#brand/wear.ts'
import { createLooks, type Looks } from '#shell/looks.ts'
import { onLink } from '#shell/onLink.ts'
import { shell } from '#shell/shell.ts'
import { today } from '#shell/today.ts'
import type { Brand } from '#source/config.ts'
import { WORDS } from '#words/words.ts'
import { content, headingOf } from './content.ts'
import { loadView, type View } from './loadView.ts'
import { openSource, type Opened } from './openSource.ts'
import type { Context } from './page.ts'

/** What is shown: the address that asks for it, all that it needs, and what the page remembers meanwhile. */
interface Shown {
  readonly address: Address
  readonly view: View
  readonly memory: Map<string, unknown>
}

/** The portal: reads how it is set up, then shows what the address asks for, whenever it changes. */
export class Portal {
  private opened: Opened | undefined
  private shown: Shown | undefined
  private failure: unknown
  private busy = true
  private turn = 0
  /** The address asked for last, whether it is shown yet or not. */
  private wanted: Address
  private readonly answers: Answers
  private readonly looks: Looks

  constructor(
    private readonly root: HTMLElement,
    private readonly base: URL,
  ) {
    this.wanted = readAddress(new URL(location.href), base)
    this.looks = createLooks(document.documentElement, () => this.draw())
    this.answers = createAnswers(new URL('worker.js', base), () => this.draw())
  }

  /** Shows what the address asks for, and what it asks for from then on. */
  async open(): Promise<void> {
    onLink(document, this.base, (url) => {
      history.pushState(null, '', url)
      void this.show(readAddress(url, this.base), { focus: true })
    })
    addEventListener('popstate', () => {
      const next = readAddress(new URL(location.href), this.base)
      // A jump within the page, such as past the navigation, asks for nothing else.
      if (writeAddress(next, this.base) !== writeAddress(this.wanted, this.base)) void this.show(next, { focus: true })
    })
    addEventListener('beforeprint', () => this.drawAll(true))
    addEventListener('afterprint', () => this.drawAll(false))
    await this.show(this.wanted)
  }

  /** On paper a long list stands whole; on the screen it goes back to its first rows. */
  private drawAll(isPaper: boolean): void {
    if (isPaper) this.shown?.memory.set('most', Infinity)
    else this.shown?.memory.delete('most')
    this.draw()
  }

  private async show(next: Address, { focus = false, fresh = false } = {}): Promise<void> {
    const now = ++this.turn
    this.wanted = next
    this.busy = true
    this.failure = undefined
    this.draw()
    try {
      this.opened ??= await this.openSource()
      const address = now === this.turn ? this.wanted : next
      const view = await loadView(this.opened, address, fresh)
      if (now === this.turn) this.take(address, view)
    } catch (error) {
      if (now !== this.turn) return
      this.failure = error
    }
    this.busy = false
    this.draw()
    if (focus) this.root.querySelector<HTMLElement>('h1')?.focus()
  }

  private async openSource(): Promise<Opened> {
    const before = location.href
    const opened = await openSource(this.base, () => {
      this.opened = undefined
      void this.show(this.wanted, { fresh: true })
    })
    // Whoever comes back from logging in comes to another address than the one asked for.
    if (location.href !== before) this.wanted = readAddress(new URL(location.href), this.base)
    return opened
  }

  private take(next: Address, view: View): void {
    const address = { ...next, municipality: view.municipality?.id, register: view.registerId }
    const isSame = this.shown?.address.page === address.page
    if (!isSame) scrollTo(0, 0)
    this.root.querySelector('#menu')?.removeAttribute('open')
    this.shown = { address, view, memory: isSame ? this.shown!.memory : new Map() }
    this.wanted = address
    history.replaceState(null, '', writeAddress(address, this.base))
    if (view.compiled) this.answers.open(view.compiled, view.register)
  }

  private readonly go = (change: Partial<Address>): void => {
    const next = { ...this.wanted, ...change }
    history.pushState(null, '', writeAddress(next, this.base))
    void this.show(next, { focus: change.page !== undefined || change.query !== undefined })
  }

  private readonly note = (query: Readonly<Record<string, string | undefined>>): void => {
    if (!this.shown) return
    const said = Object.entries({ ...this.shown.address.query, ...query }).filter(isSaid)
    const address: Address = { ...this.shown.address, query: Object.fromEntries(said) as Record<string, string> }
    this.shown = { ...this.shown, address }
    this.wanted = address
    history.replaceState(null, '', writeAddress(address, this.base))
    this.draw()
  }

  private readonly href = (change: Partial<Address>): string =>
    writeAddress({ ...(this.shown?.address ?? this.wanted), ...change }, this.base)

  private context(): Context | undefined {
    if (!this.shown || !this.opened) return undefined
    const { address, view, memory } = this.shown
    const { compiled, municipality } = view
    if (!compiled || !municipality) return undefined
    return {
      ...view,
      address,
      language: address.language,
      at: address.at ?? view.firstDay ?? today(),
      compiled,
      municipality,
      municipalities: this.opened.source.municipalities,
      source: this.opened.source,
      answer: this.answers.answer,
      href: this.href,
      note: this.note,
      go: this.go,
      draw: () => this.draw(),
      memory,
      reload: () => this.show(this.wanted, { fresh: true }),
    }
  }

  private brand(context: Context | undefined): Brand | undefined {
    return context && (context.municipality.brand ?? this.opened?.config.brands?.[context.municipality.id])
  }

  private draw(): void {
    const { opened, shown, base } = this
    const address = shown?.address ?? this.wanted
    const { language } = address
    const context = this.context()
    const heading = headingOf(shown?.view, context, address)
    const title = opened?.config.title?.[language] ?? WORDS[language].portal
    const brand = this.brand(context)
    document.documentElement.lang = language
    document.title = [heading, context?.municipality.name, title].filter(Boolean).join(' – ')
    wear(document.documentElement, brand, this.looks.isDark())
    const parts = {
      address,
      language,
      title,
      heading,
      lead: context && shown?.view.page.lead?.(context),
      municipality: shown?.view.municipality,
      municipalities: opened?.source.municipalities ?? [],
      at: context?.at ?? today(),
      invented: context?.register?.invented === true,
      busy: this.busy,
      look: this.looks.current(),
      logo: brand?.logo === undefined ? undefined : new URL(brand.logo, base).href,
      login: opened?.isIn && { isIn: opened.isIn(), person: context?.me?.person },
      content: content(shown?.view, context, this.failure, language, () => void this.show(this.wanted)),
      href: this.href,
      go: this.go,
      onLook: this.looks.choose,
      onLogin: () => void opened?.logIn?.(),
      onLogout: () => void opened?.logOut?.(),
    }
    render(shell(parts), this.root)
  }
}

const isSaid = ([, value]: readonly [string, string | undefined]): boolean => value !== undefined && value !== ''
