// Asks the installed program as its users do.
import { execFileSync } from 'node:child_process'

const asked = ['decide', '-r', 'harjedalen', '--at', '2026-01-01', '--actor', 'head-of-it']
const out = execFileSync('node_modules/.bin/styrkod', [
  ...asked,
  '--action',
  'adopt',
  '--object',
  'it-strategy',
  '--json',
])
const answer = JSON.parse(out.toString())
console.log(answer.outcome, ...answer.instead.map((one) => one.role))
