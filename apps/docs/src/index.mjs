export { buildSite } from './site/buildSite.mjs'
export { deadLinks } from './site/deadLinks.mjs'
