import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { launchBrowser, serveFiles } from '@styrkod/web-check'
import { PACKAGES } from './packages.mjs'
import { pnpm, run } from './run.mjs'

/** What every project asks for: whether the head of IT may adopt the IT strategy, and who may instead. */
const ANSWER = 'deny municipal-council'

/** The oldest Node that the packages promise to run on. */
const OLDEST_NODE = '20.19.0'

const PROJECTS = fileURLToPath(new URL('../projects/', import.meta.url))

/**
 * @typedef {{ installs: readonly string[], tools?: Record<string, string>, answers: (folder: string) => string | Promise<string> }} Project
 */

const bin = (/** @type {string} */ folder, /** @type {string} */ name) => join(folder, 'node_modules/.bin', name)
const ofCore = ['core', 'rulesets', 'exchange']

/** @type {Readonly<Record<string, Project>>} */
export const EMBEDDINGS = {
  node: { installs: ofCore, answers: (folder) => run(process.execPath, ['ask.mjs'], { cwd: folder }) },
  'plain-node': {
    installs: ['core', 'rulesets'],
    answers: (folder) => run(process.execPath, ['ask.mjs'], { cwd: folder }),
  },
  'typescript-nodenext': {
    installs: ofCore,
    tools: { typescript: '~5.9.3' },
    answers: (folder) => {
      run(bin(folder, 'tsc'), ['-p', '.'], { cwd: folder })
      return run(process.execPath, ['out/ask.js'], { cwd: folder })
    },
  },
  'typescript-bundler': {
    installs: ofCore,
    tools: { typescript: '~5.9.3', esbuild: '^0.27.7' },
    answers: (folder) => {
      run(bin(folder, 'tsc'), ['-p', '.'], { cwd: folder })
      run(bin(folder, 'esbuild'), ['ask.ts', '--bundle', '--platform=node', '--format=cjs', '--outfile=out.cjs'], {
        cwd: folder,
      })
      return run(process.execPath, ['out.cjs'], { cwd: folder })
    },
  },
  vite: {
    installs: ['browser'],
    tools: { vite: '^8.3.8' },
    answers: (folder) => {
      run(bin(folder, 'vite'), ['build', '--base', './', '--logLevel', 'warn'], { cwd: folder })
      return shownIn(join(folder, 'dist'))
    },
  },
  esbuild: {
    installs: ofCore,
    tools: { esbuild: '^0.27.7' },
    answers: (folder) => {
      run(bin(folder, 'esbuild'), ['ask.js', '--bundle', '--minify', '--format=esm', '--outfile=out/ask.js'], {
        cwd: folder,
      })
      cpSync(join(folder, 'index.html'), join(folder, 'out/index.html'))
      return shownIn(join(folder, 'out'))
    },
  },
  'script-tag': {
    installs: ['browser'],
    answers: (folder) => {
      cpSync(join(folder, 'node_modules/@styrkod/browser/dist'), join(folder, 'styrkod'), {
        recursive: true,
        dereference: true,
      })
      return shownIn(folder)
    },
  },
  program: {
    installs: ['cli'],
    answers: (folder) => run(process.execPath, ['ask.mjs'], { cwd: folder }),
  },
  'oldest-node': {
    installs: ofCore,
    tools: { node: OLDEST_NODE },
    answers: (folder) => {
      const node = join(folder, 'node_modules/node/bin/node')
      const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()
      if (version !== `v${OLDEST_NODE}`) throw new Error(`expected Node ${OLDEST_NODE}, found ${version}`)
      return run(node, ['ask.mjs'], { cwd: folder })
    },
  },
}

/**
 * Makes an empty project, installs the packed packages in it and asks. Nothing of the workspace is seen from there.
 * @param {string} name @param {ReadonlyMap<string, string>} tarballs @param {string} root
 */
export async function embed(name, tarballs, root) {
  const { installs, tools = {}, answers } = /** @type {Project} */ (EMBEDDINGS[name])
  const folder = join(root, name)
  mkdirSync(folder, { recursive: true })
  cpSync(join(PROJECTS, name === 'oldest-node' ? 'node' : name), folder, { recursive: true })
  const files = Object.fromEntries(
    withOwn(installs).map((one) => [one.manifest.name, `file:${tarballs.get(one.short)}`]),
  )
  const manifest = { name, private: true, type: 'module', dependencies: files, devDependencies: tools }
  const settings = { overrides: files, onlyBuiltDependencies: ['node', 'esbuild'] }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, pnpm: settings }, null, 2))
  pnpm(['install', '--prefer-offline', '--ignore-workspace', '--no-frozen-lockfile', '--silent'], { cwd: folder })
  const answer = (await answers(folder)).trim()
  if (answer !== ANSWER) throw new Error(`expected ${JSON.stringify(ANSWER)}, found ${JSON.stringify(answer)}`)
}

/** Packages of ours with those of ours that they need. @param {readonly string[]} shorts */
function withOwn(shorts) {
  const names = new Set(PACKAGES.filter((one) => shorts.includes(one.short)).map((one) => one.manifest.name))
  for (const name of names)
    for (const need of Object.keys(PACKAGES.find((one) => one.manifest.name === name)?.manifest.dependencies ?? {}))
      if (PACKAGES.some((one) => one.manifest.name === need)) names.add(need)
  return PACKAGES.filter((one) => names.has(one.manifest.name))
}

/** What a page shows as its answer, in a real browser. @param {string} folder */
async function shownIn(folder) {
  const site = await serveFiles({ '/': folder })
  const browser = await launchBrowser()
  try {
    const tab = await browser.newPage()
    await tab.goto(`${site.origin}/`)
    await tab.waitForFunction(() => document.querySelector('#answer')?.textContent !== '', undefined, {
      timeout: 20_000,
    })
    return (await tab.textContent('#answer')) ?? ''
  } finally {
    await browser.close()
    await site.close()
  }
}
