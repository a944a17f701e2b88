/** The address of something: as it is written, or behind a server when there is one and a name is given. */
export const addressOf = (source: string, api: string | undefined, path: (name: string) => string): string =>
  api === undefined || api === null || /[/.]/.test(source)
    ? source
    : api.replace(/\/$/, '') + path(encodeURIComponent(source))
