const USERS = ['alice', 'bob']
const ACTIONS = ['read', 'write', 'delete']
const RECORDS = Array.from({ length: 50 }, (_, at) => `record-${at + 1}`)

/**
 * The questions that the servers are asked, one after another: who asks what of which record, three hundred in all. An
 * enforcement point asks the same few over and over, but not always the one before.
 * @returns {{ method: 'POST', path: string, headers: Record<string, string>, body: string }[]}
 */
export const questions = () =>
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
      })),
    ),
  )
