/** Calls when somebody follows a link to another view, also one inside an element; other links are left alone. */
export function onLink(document: Document, base: URL, follow: (url: URL) => void): void {
  document.addEventListener('click', (event) => {
    if (
      event.defaultPrevented ||
      event.button !== 0 ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    )
      return
    const link = event.composedPath().find((one) => one instanceof HTMLAnchorElement)
    if (!link || link.target || link.hasAttribute('download')) return
    const url = new URL(link.href)
    const isView = url.origin === base.origin && url.pathname.startsWith(base.pathname)
    if (!isView || /\.\w+$/.test(url.pathname) || (url.hash && isSamePage(url))) return
    event.preventDefault()
    follow(url)
  })
}

const isSamePage = (url: URL): boolean => url.pathname === location.pathname && url.search === location.search
