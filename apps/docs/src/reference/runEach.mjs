// Runs the program once for each list of arguments in a JSON list of them, with a zero byte after what each prints.
import { writeSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const program = require.resolve('../../../../packages/cli/dist/main.cjs')
for (const args of JSON.parse(process.argv[2] ?? '[]')) {
  process.argv = [process.execPath, program, ...args]
  // Its first file is run again; what that has loaded stays.
  delete require.cache[program]
  await require(program).ended
  writeSync(1, '\0')
}
