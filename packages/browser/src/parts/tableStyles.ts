import { css } from 'lit'

/** A table that becomes a list of cards where there is no room for its columns; what can be sorted still can. */
export const TABLE = css`
  table {
    font-size: 0.9375rem;
  }
  @media screen {
    th,
    td {
      padding: 0.5rem;
    }
  }
  tbody tr:hover {
    background: var(--_raised);
  }
  tbody th {
    font-weight: 600;
  }
  .narrow :is(table, tbody, tr, td, th) {
    display: block;
  }
  .narrow thead {
    display: none;
  }
  .narrow thead.sorts {
    display: block;
  }
  .narrow thead.sorts tr {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .narrow thead th {
    border: 0;
    padding: 0.25rem 0;
  }
  .narrow tbody tr {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
    padding: 0.5rem 0.75rem;
    margin-block-start: 0.75rem;
  }
  .narrow tbody :is(td, th) {
    border: 0;
    padding: 0.125rem 0;
  }
  .narrow tbody [data-label]::before {
    content: attr(data-label) ': ';
    color: var(--_muted);
    font-weight: 400;
  }
  .narrow tbody td.empty {
    display: none;
  }
`
