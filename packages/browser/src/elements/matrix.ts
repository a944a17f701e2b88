import { writeCsv } from '@styrkod/exchange/csv'
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit'
import type { Letter, MatrixAnswer, MatrixCell, MatrixRow } from '@styrkod/core'
import { define } from '#element/define.ts'
import { StyrkodElement, type Context } from '#element/StyrkodElement.ts'
import { save } from '#parts/save.ts'
import { actionName, capital, roleName, typeName } from '#parts/names.ts'
import { TABLE } from '#parts/tableStyles.ts'
import { WORDS as SHARED } from '#parts/words.ts'
import { wordsField } from '#parts/wordsField.ts'
import { reports } from '../styrkod.ts'

const WORDS = {
  sv: {
    caption: 'Vem gör vad',
    filter: 'Sök i tabellen',
    role: 'Roll',
    every: 'Alla',
    act: 'Handling',
    object: 'Objekt',
    A: 'Ansvarar eller beslutar',
    R: 'Utför',
    C: 'Rådfrågas',
    I: 'Informeras',
    place: 'Avsnitt',
    rows: 'rader',
    contested: 'flera utpekade',
    unassigned: 'ingen utpekad',
    any: 'någon av dem',
    joint: 'gemensamt',
    conditional: 'under villkor',
    'not-stated': 'inget sagt',
    none: 'Inget i tabellen svarar mot det.',
    star: '* gäller under villkor.',
  },
  en: {
    caption: 'Who does what',
    filter: 'Search the table',
    role: 'Role',
    every: 'All',
    act: 'Act',
    object: 'Object',
    A: 'Accountable or decides',
    R: 'Responsible',
    C: 'Consulted',
    I: 'Informed',
    place: 'Section',
    rows: 'rows',
    contested: 'several named',
    unassigned: 'nobody named',
    any: 'any of them',
    joint: 'together',
    conditional: 'under conditions',
    'not-stated': 'nothing said',
    none: 'Nothing in the table answers to that.',
    star: '* holds under conditions.',
  },
} as const

const LETTERS: readonly Letter[] = ['A', 'R', 'C', 'I']

interface Line {
  readonly row: MatrixRow
  readonly object: string
  readonly act: string
  readonly cells: Readonly<Record<Letter, string>>
  readonly place: string
}

const COLUMNS = ['object', 'act', ...LETTERS, 'place'] as const

type Column = (typeof COLUMNS)[number]

const isLetter = (column: Column): column is Letter => column.length === 1

/**
 * `<styrkod-matrix>`: who does what, a line an act, with who is accountable, responsible, consulted and informed.
 * Filters by words (`filter`) and role (`for-role`), sorts by any column, exports what is shown.
 *
 * @fires styrkod-filter `detail` is `{ filter, role }`
 */
export class StyrkodMatrix extends StyrkodElement {
  static override properties = {
    ...StyrkodElement.properties,
    role: { attribute: 'for-role' },
    object: {},
    words: { attribute: 'filter' },
    sort: { state: true },
    answer: { state: true },
  }
  static override styles = [...StyrkodElement.styles, TABLE]

  /** Only what concerns this role. */
  declare role: string | null
  /** Only what concerns this type of object. */
  declare object: string | undefined
  /** Only what has these words. */
  declare words: string
  declare protected sort: { column: Column; down: boolean }
  declare protected answer: MatrixAnswer | undefined

  protected override readonly narrowBelow = 820

  constructor() {
    super()
    this.words = ''
    this.sort = { column: 'object', down: false }
  }

  override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed)
    if (this.context && changed.has('object')) void this.prepare(this.context)
  }

  protected override async prepare(context: Context): Promise<void> {
    const { matrix } = await reports()
    this.answer = matrix(context.compiled, { at: context.at, ...(this.object && { object: this.object }) })
  }

  protected override view(context: Context): TemplateResult | typeof nothing {
    if (!this.answer) return nothing
    const words = WORDS[context.language]
    const lines = this.lines(context, this.answer)
    return html`<div class="stack">
      <div class="row no-print">
        ${wordsField(words.filter, this.words, (typed) => this.look({ words: typed }))}
        <div class="grow">
          <label for="role">${words.role}</label>
          <select
            id="role"
            @change=${(event: Event) => this.look({ role: (event.target as HTMLSelectElement).value || null })}
          >
            <option value="" ?selected=${!this.role}>${words.every}</option>
            ${this.answer.roles.map(
              ({ id }) =>
                html`<option value=${id} ?selected=${this.role === id}>${capital(roleName(context, id))}</option>`,
            )}
          </select>
        </div>
        <button type="button" @click=${() => this.export(context, lines)}>${SHARED[context.language].download}</button>
      </div>
      <p class="small muted" role="status">${lines.length} ${words.rows}</p>
      <div class="scroll" tabindex="0" role="group" aria-label=${words.caption}>
        <table part="table" role="table">
          <caption class="hidden">
            ${words.caption}
          </caption>
          <thead class="sorts" role="rowgroup">
            <tr role="row">
              ${COLUMNS.map((column) => this.heading(column, words[column]))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${lines.map((line) => this.line(context, line))}
          </tbody>
        </table>
      </div>
      ${lines.length === 0 ? html`<p class="note">${words.none}</p>` : nothing}
      ${lines.some(({ row }) => row.cells.some((cell) => cell.conditional)) ? html`<p class="small muted">${words.star}</p>` : nothing}
    </div>`
  }

  private look(wanted: { words?: string; role?: string | null }): void {
    Object.assign(this, wanted)
    this.tell('styrkod-filter', { filter: this.words, role: this.role ?? undefined })
  }

  private heading(column: Column, name: string): TemplateResult {
    const isSorted = this.sort.column === column
    const order = isSorted ? (this.sort.down ? 'descending' : 'ascending') : nothing
    return html`<th scope="col" role="columnheader" aria-sort=${order}>
      <button type="button" @click=${() => (this.sort = { column, down: isSorted && !this.sort.down })}>
        ${name}${isLetter(column) ? ` (${column})` : ''}<span aria-hidden="true"
          >${isSorted ? (this.sort.down ? ' ▼' : ' ▲') : ''}</span
        >
      </button>
    </th>`
  }

  private line(context: Context, { row, object, act, cells, place }: Line): TemplateResult {
    const words = WORDS[context.language]
    const look = { contested: 'danger', unassigned: 'warning' }[row.mark as string] ?? 'muted'
    const isOdd = row.mark && row.mark !== 'not-stated'
    const cell = (letter: Letter, more: TemplateResult | typeof nothing = nothing): TemplateResult =>
      html`<td role="cell" class=${cells[letter] || more !== nothing ? '' : 'empty'} data-label=${words[letter]}>
        ${cells[letter]} ${more}
      </td>`
    return html`<tr role="row">
      <td role="cell">${object}</td>
      <th scope="row" role="rowheader">${act}</th>
      ${cell('A', isOdd ? html`<span class="tag ${look}">${words[row.mark!]}</span>` : nothing)}
      ${(['R', 'C', 'I'] as const).map((letter) => cell(letter))}
      <td role="cell" class="small muted" data-label=${words.place}>${place}</td>
    </tr>`
  }

  private lines(context: Context, { rows }: MatrixAnswer): readonly Line[] {
    const asked = this.words.toLowerCase().split(/\s+/).filter(Boolean)
    const { column, down } = this.sort
    const key = (line: Line): string => (isLetter(column) ? line.cells[column] : line[column])
    return rows
      .filter((row) => !this.role || row.cells.some((cell) => cell.role === this.role))
      .map((row) => lineOf(context, row))
      .filter((line) => {
        const text = `${line.object} ${line.act} ${Object.values(line.cells).join(' ')} ${line.place}`.toLowerCase()
        return asked.every((word) => text.includes(word))
      })
      .sort((a, b) => key(a).localeCompare(key(b), context.language, { numeric: true }) * (down ? -1 : 1))
  }

  private export(context: Context, lines: readonly Line[]): void {
    const words = WORDS[context.language]
    const head = [words.object, words.act, ...LETTERS.map((letter) => `${letter} (${words[letter]})`), words.place]
    const body = lines.map(({ object, act, cells, place, row }) => [
      object,
      act,
      row.mark && row.mark !== 'not-stated' ? `${cells.A} (${words[row.mark]})` : cells.A,
      cells.R,
      cells.C,
      cells.I,
      place,
    ])
    save(`${context.compiled.ruleset.id}-raci.csv`, writeCsv([head, ...body]))
  }
}

function lineOf(context: Context, row: MatrixRow): Line {
  const named = (letter: Letter): string =>
    row.cells
      .filter((cell) => cell.letters.includes(letter) && cell.role !== 'unassigned')
      .map((cell) => nameOf(context, cell))
      .join(', ')
  return {
    row,
    object: capital(typeName(context, row.object)),
    act: capital(actionName(context, row.action)),
    cells: { A: named('A'), R: named('R'), C: named('C'), I: named('I') },
    place: row.sections.join(', '),
  }
}

const nameOf = (context: Context, cell: MatrixCell): string =>
  `${roleName(context, cell.role)}${cell.conditional ? '*' : ''}`

define('styrkod-matrix', StyrkodMatrix)

declare global {
  interface HTMLElementTagNameMap {
    'styrkod-matrix': StyrkodMatrix
  }
}
