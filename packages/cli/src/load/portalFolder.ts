import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the portal's pages are: beside the program as it is published, or where this repository builds them. */
const PLACES = ['./portal', '../../../apps/portal/dist']

/** Whether a folder holds the pages of a portal. */
export const isPortal = (folder: string): boolean => existsSync(join(folder, 'index.html'))

/** The portal that comes with the program, if it is there. */
export const shippedPortal = (): string | undefined =>
  PLACES.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(isPortal)
