const KEY = 'styrkod-look'
const LOOKS = ['auto', 'light', 'dark']

export interface Looks {
  readonly current: () => string
  readonly isDark: () => boolean
  readonly choose: (look: string) => void
}

/** Light, dark or as the computer says; remembered in this browser alone. */
export function createLooks(root: HTMLElement, onChange: () => void): Looks {
  const dark = matchMedia('(prefers-color-scheme: dark)')
  const remembered = read()
  let look = LOOKS.includes(remembered) ? remembered : 'auto'
  const wear = (): void => void root.setAttribute('data-color-scheme', look)
  wear()
  dark.addEventListener('change', onChange)
  // Paper is light, whatever the screen is.
  let isPaper = false
  const paper = (is: boolean) => () => {
    isPaper = is
    root.setAttribute('data-color-scheme', is ? 'light' : look)
    onChange()
  }
  addEventListener('beforeprint', paper(true))
  addEventListener('afterprint', paper(false))
  return {
    current: () => look,
    isDark: () => !isPaper && (look === 'dark' || (look === 'auto' && dark.matches)),
    choose: (chosen) => {
      look = chosen
      wear()
      try {
        localStorage.setItem(KEY, chosen)
      } catch {
        // A browser that keeps nothing shows it this once.
      }
      onChange()
    },
  }
}

function read(): string {
  try {
    return localStorage.getItem(KEY) ?? 'auto'
  } catch {
    return 'auto'
  }
}
