const USERS = ['alice', 'bob']
const ACTIONS = ['read', 'write', 'delete']
const RECORDS = Array.from({ length: 50 }, (_, at) => `record-${at + 1}`)

let count = 0

/** The same question with a property that no other has. @param {{ body?: string }} request */
const madeNew = (request) => ({
  ...request,
  body: String(request.body).replace('"active"', `"active","request":"${String(count++).padStart(9, '0')}"`),
})

/**
 * The questions that the servers are asked, one after another: who asks what of which record, three hundred in all. An
 * enforcement point asks the same few over and over, but not always the one before.
 * @param {boolean} [areNew] whether no question is put twice
 * @returns {import('autocannon').Request[]}
 */
export const questions = (areNew = false) =>
  RECORDS.flatMap((id) =>
    ACTIONS.flatMap((name) =>
      USERS.map((user) => ({
        method: /** @type {const} */ ('POST'),
        path: '/access/v1/evaluation',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          subject: { type: 'user', id: user },
          action: { name, ...(name === 'delete' && { properties: { soft: true } }) },
          resource: { type: 'record', id, properties: { status: 'active' } },
        }),
        ...(areNew && { setupRequest: madeNew }),
      })),
    ),
  )
