import { css } from 'lit'

export const SEARCH = css`
  .search {
    position: relative;
    max-inline-size: 40rem;
  }
  [role='listbox'] {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    max-block-size: 20rem;
    overflow-y: auto;
    background: var(--_surface);
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    box-shadow: 0 0.25rem 1rem rgb(0 0 0 / 0.2);
  }
  [role='option'] {
    padding: 0.5rem 0.75rem;
    min-block-size: 2.5rem;
    cursor: pointer;
  }
  [role='option'][aria-selected='true'],
  [role='option']:hover {
    background: var(--_accent);
    color: var(--_on-accent);
  }
`
