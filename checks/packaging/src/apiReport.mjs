import { readFileSync, rmSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor'

const quiet = { default: { logLevel: /** @type {any} */ ('none') } }
const COMPILER = {
  target: 'es2022',
  lib: ['es2022', 'dom'],
  types: [],
  module: 'nodenext',
  moduleResolution: 'nodenext',
  strict: true,
  skipLibCheck: true,
}

/**
 * Everything that an entry of a package offers, as one text in which a change of the surface is a line.
 * @param {import('./packages.mjs').Package} one @param {{ report: string, types: string }} entry
 */
export function apiReport({ folder }, { report, types }) {
  const target = mkdtempSync(join(tmpdir(), 'styrkod-api-'))
  const configObject = {
    mainEntryPointFilePath: types,
    projectFolder: folder,
    compiler: { overrideTsconfig: { compilerOptions: COMPILER, files: [types] } },
    newlineKind: /** @type {const} */ ('lf'),
    apiReport: { enabled: true, reportFileName: `${report}.api.md`, reportFolder: target, reportTempFolder: target },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: { extractorMessageReporting: quiet, compilerMessageReporting: quiet, tsdocMessageReporting: quiet },
  }
  const config = ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
  })
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      message.handled = true
    },
  })
  const text = readFileSync(join(target, `${report}.api.md`), 'utf8')
  rmSync(target, { recursive: true })
  return text
}
