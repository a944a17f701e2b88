import { test } from 'vitest'
import { parse } from '#ruleset/schema/parse.ts'
import { authorities, requirements, roles, documents } from '#ruleset/schema/ruleset.ts'
test('x', () => {
  const show = (r: any) => console.log(JSON.stringify(r, null, 1))
  show(parse(authorities, [{ id: 'a', roel: 'x', action: 'adopt', object: 'b', norms: [] , when: {fact: 'object.x', gt: 3, foo: 1}}]))
  show(parse(authorities, [{ id: 'a', role: {anny: ['b','c']}, action: 'adopt', object: 'b', norms: [] , when: {any: [{fact: 'objct.x'}]}}]))
  show(parse(requirements, [{ id: 'a', for: 'x', mst: {fact: 'object.y'}, norms: []}]))
  show(parse(requirements, [{ id: 'a', action: 'x', objekt: 'y', norms: []}]))
  show(parse(roles, [{ id: 'a', kind: 'bdy', appoint: {role: 'x', norm: []}}]))
  show(parse(documents, [{ id: 'a', adopt: {role: 'x', sectoin: '3'}}]))
})
