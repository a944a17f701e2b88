import type { Context } from '#page.ts'

/** Where the elements send those who ask about a rule. */
export const ruleLink = ({ href }: Context): string =>
  href({ page: 'rules', query: { rule: 'RULE' } }).replace('RULE', '{rule}')

/** What an element tells of its filter, into the address. */
export const noteFilter =
  ({ note }: Context) =>
  ({ detail: { filter, role, state } }: CustomEvent<{ filter?: string; role?: string; state?: string }>): void =>
    note({ filter, role, state })
