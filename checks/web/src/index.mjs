export { launchBrowser } from './launchBrowser.mjs'
export { serveFiles, STRICT_POLICY } from './serveFiles.mjs'
export { watchPage } from './watchPage.mjs'
export { violations } from './violations.mjs'
