// Builds the documentation as a static site in apps/docs/dist and checks its links.
import { fileURLToPath } from 'node:url'
import { buildSite } from '../src/site/buildSite.mjs'
import { deadLinks } from '../src/site/deadLinks.mjs'

const target = fileURLToPath(new URL('../dist', import.meta.url))
const { pages, broken } = await buildSite(target)
const dead = [...broken, ...deadLinks(target)]
for (const link of dead) console.error(`dead link: ${link}`)
console.log(`${pages} pages in apps/docs/dist, ${dead.length} dead links`)
process.exitCode = dead.length > 0 ? 1 : 0
