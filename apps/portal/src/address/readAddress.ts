import { PAGES, type Address, type PageName } from './address.ts'

const OWN = ['municipality', 'register', 'lang', 'at']

/** What an address asks for; what it does not say is left open, and what it says wrongly is not taken. */
export function readAddress(url: URL, base: URL): Address {
  const path = url.pathname.startsWith(base.pathname) ? url.pathname.slice(base.pathname.length) : ''
  const name = path.replace(/(index\.html)?$/, '').replace(/\/$/, '')
  const query = Object.fromEntries([...url.searchParams].filter(([key, value]) => !OWN.includes(key) && value !== ''))
  const at = url.searchParams.get('at')
  return {
    page: (PAGES as readonly string[]).includes(name) ? (name as PageName) : 'overview',
    municipality: url.searchParams.get('municipality') || undefined,
    register: url.searchParams.get('register') || undefined,
    language: url.searchParams.get('lang') === 'en' ? 'en' : 'sv',
    at: at !== null && /^\d{4}-\d{2}-\d{2}$/.test(at) && !Number.isNaN(Date.parse(at)) ? at : undefined,
    query,
  }
}
