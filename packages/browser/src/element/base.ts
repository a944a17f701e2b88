import { css } from 'lit'

/** The look of every element. A page sets the properties `--styrkod-…`; light and dark follow its `color-scheme`. */
export const BASE = css`
  :host {
    --_text: var(--styrkod-text, light-dark(#1b1f24, #e7eaee));
    --_muted: var(--styrkod-muted, light-dark(#545d68, #a9b3be));
    --_surface: var(--styrkod-surface, light-dark(#ffffff, #14181d));
    --_raised: var(--styrkod-raised, light-dark(#f3f5f8, #1f252c));
    --_line: var(--styrkod-line, light-dark(#d3d9e0, #3a434d));
    --_edge: var(--styrkod-edge, light-dark(#6b7683, #8b96a3));
    --_accent: var(--styrkod-accent, light-dark(#0b57a4, #8abfff));
    --_on-accent: var(--styrkod-on-accent, light-dark(#ffffff, #0b1f33));
    --_good: var(--styrkod-good, light-dark(#14683a, #7fd6a4));
    --_warning: var(--styrkod-warning, light-dark(#7a4b00, #f2c274));
    --_danger: var(--styrkod-danger, light-dark(#a3211a, #ffa59e));
    --_radius: var(--styrkod-radius, 0.375rem);
    display: block;
    color: var(--_text);
    font: var(--styrkod-font, inherit);
    line-height: 1.5;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
  }
  ul,
  ol {
    padding-inline-start: 1.25rem;
  }
  .plain {
    list-style: none;
    padding: 0;
  }
  .heading {
    font-size: 1.125rem;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }
  .subheading {
    font-weight: 650;
    line-height: 1.35;
  }
  .stack > * + * {
    margin-block-start: 0.75rem;
  }
  .tight > * + * {
    margin-block-start: 0.25rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    align-items: end;
  }
  .spread {
    justify-content: space-between;
    align-items: center;
  }
  .row > .grow {
    flex: 1 1 14rem;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875rem;
  }
  .card {
    background: var(--_raised);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 0.75rem 1rem;
  }
  .answer {
    border-inline-start: 0.25rem solid var(--_accent);
  }
  .role {
    font-size: 1.25rem;
    line-height: 1.3;
    font-weight: 650;
  }
  [tabindex='-1']:focus {
    outline: none;
  }
  .error {
    color: var(--_danger);
    font-weight: 600;
  }
  .note {
    border-inline-start: 0.25rem solid var(--_edge);
    background: var(--_raised);
    padding: 0.5rem 0.75rem;
  }
  label + input,
  label + select,
  p + input {
    margin-block-start: 0.375rem;
  }
  .tag {
    display: inline-block;
    border: 1px solid currentColor;
    border-radius: 1rem;
    padding: 0 0.625rem;
    font-size: 0.875rem;
    font-weight: 600;
  }
  .good {
    color: var(--_good);
  }
  .warning {
    color: var(--_warning);
  }
  .danger {
    color: var(--_danger);
  }
  a {
    color: var(--_accent);
  }
  label,
  legend,
  .label {
    display: block;
    font-weight: 600;
    padding: 0;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  input:not([type='radio'], [type='checkbox']),
  select {
    font: inherit;
    color: inherit;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    padding: 0.5rem 0.625rem;
    min-block-size: 2.75rem;
    inline-size: 100%;
    max-inline-size: 40rem;
  }
  input[type='radio'],
  input[type='checkbox'] {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--_accent);
    flex: none;
  }
  .choice {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    font-weight: 400;
    min-block-size: 2rem;
  }
  .choice.top {
    align-items: start;
    padding-block: 0.375rem;
  }
  .block {
    display: block;
  }
  .keep {
    white-space: nowrap;
  }
  .narrow .keep {
    white-space: normal;
  }
  button {
    font: inherit;
    font-weight: 600;
    color: var(--_accent);
    background: transparent;
    border: 1px solid currentColor;
    border-radius: var(--_radius);
    padding: 0.5rem 0.875rem;
    min-block-size: 2.75rem;
    cursor: pointer;
  }
  button.primary {
    color: var(--_on-accent);
    background: var(--_accent);
    border-color: var(--_accent);
  }
  button.link {
    border: 0;
    padding: 0;
    min-block-size: 1.5rem;
    min-inline-size: 1.5rem;
    font-weight: 400;
    text-decoration: underline;
    text-align: start;
  }
  button:hover {
    text-decoration: underline;
  }
  :focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }
  summary {
    cursor: pointer;
    font-weight: 600;
    min-block-size: 1.5rem;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    border-collapse: collapse;
    inline-size: 100%;
  }
  th,
  td {
    text-align: start;
    vertical-align: top;
    padding: 0.5rem 0.625rem;
    border-block-end: 1px solid var(--_line);
  }
  thead th {
    border-block-end: 2px solid var(--_edge);
  }
  th button {
    text-align: start;
    border: 0;
    padding: 0;
    min-block-size: 1.75rem;
    color: inherit;
  }
  code {
    font-size: 0.875em;
    overflow-wrap: anywhere;
  }
  .act {
    font-weight: 600;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    .no-print,
    button:not(th button) {
      display: none !important;
    }
    th,
    td {
      font-size: 0.75rem;
      padding: 0.25rem;
      overflow-wrap: anywhere;
      hyphens: auto;
    }
    .card,
    li,
    tr {
      break-inside: avoid;
    }
    .heading,
    .subheading {
      break-after: avoid;
    }
    .scroll {
      overflow: visible;
    }
    thead {
      display: table-header-group;
    }
  }
`
