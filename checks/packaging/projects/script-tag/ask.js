const { decide, loadRuleset } = globalThis.Styrkod
const asked = { at: '2026-01-01', actor: { role: 'head-of-it' }, action: 'adopt', object: 'it-strategy' }
loadRuleset('./styrkod/rulesets/harjedalen.json').then((harjedalen) => {
  const answer = decide(harjedalen, asked)
  document.querySelector('#answer').textContent = [answer.outcome, ...answer.instead.map((one) => one.role)].join(' ')
})
