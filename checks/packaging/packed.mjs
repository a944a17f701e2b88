// Packs every package as it would be published: `node checks/packaging/packed.mjs [FOLDER]` (release/ when left out).
import { resolve } from 'node:path'
import { packAll } from './src/packAll.mjs'

const folder = resolve(process.argv[2] ?? 'release')
for (const [, file] of packAll(folder)) console.log(file)
