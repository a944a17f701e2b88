#!/usr/bin/env node
// eslint-disable-next-line @typescript-eslint/no-require-imports -- CommonJS starts sooner than ES modules
require('../dist/main.cjs')
