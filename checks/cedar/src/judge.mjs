// Cedar's answers, in a process of its own: `node --no-turbo-inline-js-wasm-calls judge.mjs`, without which V8 in
// Node 20 can fail on its WebAssembly. Reads `{ policies: [{ when, contexts }] }`, writes the answers as `[[boolean]]`.
import { readFileSync } from 'node:fs'
import { preparsePolicySet, statefulIsAuthorized } from '@cedar-policy/cedar-wasm/nodejs'

/** @type {{ policies: { when: string, contexts: Record<string, string | number | boolean>[] }[] }} */
const { policies } = JSON.parse(readFileSync(0, 'utf8'))

const answers = policies.map(({ when, contexts }) => {
  // One id for every set: each takes the place of the one before, which Cedar would keep otherwise.
  const read = preparsePolicySet('set', { staticPolicies: `permit(principal, action, resource) when { ${when} };` })
  if (read.type === 'failure') throw new Error(`${when}: ${JSON.stringify(read.errors)}`)
  return contexts.map((context) => {
    const answer = statefulIsAuthorized({
      principal: { type: 'Actor', id: 'a' },
      action: { type: 'Action', id: 'ask' },
      resource: { type: 'Object', id: 'o' },
      context,
      preparsedPolicySetId: 'set',
      entities: [],
    })
    if (answer.type === 'failure') throw new Error(`${when}: ${JSON.stringify(answer.errors)}`)
    if (answer.response.diagnostics.errors.length > 0)
      throw new Error(`${when}: ${JSON.stringify(answer.response.diagnostics.errors)}`)
    return answer.response.decision === 'allow'
  })
})
process.stdout.write(JSON.stringify(answers))
