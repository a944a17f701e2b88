// A register of systems with 47 members each, and 60 checks of the form "when all of this, then that"; about one and a
// half findings a system.
import { randomFrom } from '../random.mjs'
import { overTheWire } from './words.mjs'

const TODAY = 20600
export const ACTIVE = Array.from({ length: 400 }, (_, at) => `u${String(at).padStart(4, '0')}`)

/** @typedef {{ kind: 'flag' | 'filled' | 'least' | 'most' | 'in' | 'active' | 'before', fact: string, value: any }} Atom */
/** @typedef {{ id: string, severity: string, when: Atom[], then: Atom }} Check */
/** @typedef {Record<string, any> & { id: string }} System */

/**
 * One test as text: `x` is true, `x?` is not empty, `x@` is somebody active, `x>=3`, `x<=3`, `x~30` at most thirty days
 * ago, `x+30` at least thirty days ahead, `x=a|b` one of these, `x<y` not after y.
 * @param {string} text @returns {Atom}
 */
function atom(text) {
  const [, fact = '', sign = '', rest = ''] = /^(\w+)(\?|@|>=|<=|~|\+|=|<)?(.*)$/.exec(text) ?? []
  const number = Number(rest)
  switch (sign) {
    case '?':
      return { kind: 'filled', fact, value: '' }
    case '@':
      return { kind: 'active', fact, value: ACTIVE }
    case '>=':
      return { kind: 'least', fact, value: number }
    case '<=':
      return { kind: 'most', fact, value: number }
    case '~':
      return { kind: 'least', fact, value: TODAY - number }
    case '+':
      return { kind: 'least', fact, value: TODAY + number }
    case '=':
      return { kind: 'in', fact, value: rest.split('|') }
    case '<':
      return { kind: 'before', fact, value: rest }
    default:
      return { kind: 'flag', fact, value: true }
  }
}

const LIVE = 'status=active|phasing-out'
const HIGH = 'criticality=high'
const CHECKS_AS_TEXT = `
name? ; ownerRole? ; ownerId@ ; ${LIVE} > adminId@ ; purpose? ; process? ; status=active > documentation? ; vendor?
${LIVE} > contractNo? ; ${LIVE} > contractEnd+0
status=active > contractEnd+90 ; ${LIVE} > lastReview~365 ; ${LIVE} & ${HIGH} > lastReview~183
personalData > legalBasis? ; personalData > dpiaStatus=draft|final ; personalData & ${LIVE} > dpiaStatus=final
personalData & dpiaStatus=final > dpiaDate~1095 ; specialData > personalData
specialData > classification=confidential|secret ; specialData & ${LIVE} > encrypted
personalData & cloud > processorAgreement ; personalData & cloud > hosting=nl|eu|on-premises
classification=secret > hosting=on-premises|nl ; cloud > exitPlan ; cloud & ${HIGH} > encrypted
aiUse > algorithmRegistered ; aiUse & personalData > dpiaStatus=final ; aiUse & citizenFacing > riskScore<=15
${LIVE} > logging ; ${LIVE} > sso
cloud & ${LIVE} > mfa ; classification=confidential|secret > mfa ; ${HIGH} & ${LIVE} > lastPentest~365
citizenFacing & ${LIVE} > lastPentest~730 ; ${LIVE} > lastBackupTest~365 ; ${HIGH} & ${LIVE} > lastBackupTest~183
citizenFacing & ${LIVE} > accessibility=A|B ; citizenFacing > accessibility=A|B|C|D ; openStandards
apiCount>=1 > openStandards
archivePlan ; status=phasing-out > archivePlan ; status=phasing-out > plannedEnd+0 ; status=phasing-out > exitPlan
goLive<plannedEnd ; status=planned > goLive+0 ; status=active > goLive<=${TODAY} ; status=retired > users<=0
availability>=3 > criticality=high|medium ; confidentiality>=3 > classification=confidential|secret
integrity>=3 > logging ; availability>=3 & ${LIVE} > lastBackupTest~183 ; personalData > retentionMonths>=1
personalData > retentionMonths<=240 ; riskScore<=20 ; ${HIGH} > openFindings<=5 ; openFindings<=25
annualCost>=100000 & ${LIVE} > contractNo? ; users>=1000 & ${LIVE} > criticality=medium|high
riskScore>=12 & ${LIVE} > lastReview~183`

/** @type {readonly Check[]} */
export const CHECKS = CHECKS_AS_TEXT.trim()
  .split(/\s*[;\n]\s*/)
  .map((text, at) => {
    const parts = text.split(/ > /)
    const then = atom(String(parts.at(-1)))
    const when = parts.length > 1 ? String(parts[0]).split(' & ').map(atom) : []
    return {
      id: `C-${String(at + 1).padStart(2, '0')}`,
      severity: String(['high', 'medium', 'low'][at % 3]),
      when,
      then,
    }
  })

/** The systems, drawn one by one. @param {number} count */
function* draw(count, seed = 3) {
  const { next, below } = randomFrom(seed)
  const chance = (/** @type {number} */ of) => next() < of
  for (let at = 0; at < count; at++) {
    const personalData = chance(0.6)
    const cloud = chance(0.55)
    const high = chance(0.2)
    const age = next()
    const status =
      age < 0.05
        ? 'planned'
        : age < 0.1
          ? 'implementing'
          : age < 0.85
            ? 'active'
            : age < 0.95
              ? 'phasing-out'
              : 'retired'
    const aiUse = chance(0.08)
    const special = personalData && chance(0.2)
    const citizenFacing = chance(0.25)
    // The order of the draws is part of the workload: each line draws where it stands.
    yield {
      id: `S-${at}`,
      name: chance(0.998) ? `System ${at}` : '',
      ownerRole: chance(0.97) ? 'system-owner' : '',
      ownerId: chance(0.95) ? ACTIVE[below(400)] : `x${below(999)}`,
      adminId: chance(0.95) ? ACTIVE[below(400)] : '',
      vendor: chance(0.98) ? `Vendor ${below(300)}` : '',
      contractNo: chance(0.96) ? `K${below(99999)}` : '',
      documentation: chance(0.9) ? `https://doc.example/${at}` : '',
      purpose: chance(0.97) ? `purpose text ${below(999)}` : '',
      process: chance(0.94) ? `process ${below(120)}` : '',
      legalBasis: chance(0.95) ? 'public task' : '',
      status,
      classification: special
        ? chance(0.95)
          ? 'confidential'
          : 'internal'
        : ['public', 'internal', 'confidential', 'secret'][below(3.3)],
      dpiaStatus: personalData ? (chance(0.88) ? 'final' : chance(0.5) ? 'draft' : 'none') : 'none',
      hosting: cloud ? ['nl', 'eu', 'non-eu'][chance(0.93) ? below(2) : 2] : 'on-premises',
      accessibility: ['A', 'B', 'C', 'D', 'E'][chance(0.85) ? below(2) : 2 + below(3)],
      criticality: high ? 'high' : chance(0.5) ? 'medium' : 'low',
      personalData,
      specialData: special,
      processorAgreement: chance(0.92),
      cloud,
      aiUse,
      algorithmRegistered: aiUse && chance(0.75),
      mfa: chance(0.94),
      sso: chance(0.92),
      logging: chance(0.96),
      archivePlan: chance(0.93),
      citizenFacing,
      openStandards: chance(0.95),
      exitPlan: chance(0.9),
      encrypted: chance(0.95),
      contractEnd: TODAY + (chance(0.93) ? 100 + below(1500) : -below(400)),
      dpiaDate: personalData ? TODAY - below(1200) : 0,
      lastReview: TODAY - (chance(0.9) ? below(180) : 180 + below(400)),
      lastPentest: TODAY - (chance(0.85) ? below(360) : 360 + below(900)),
      lastBackupTest: TODAY - (chance(0.92) ? below(180) : 180 + below(300)),
      goLive: status === 'planned' ? TODAY + below(300) : TODAY - below(4000),
      plannedEnd: TODAY + (chance(0.97) ? 300 + below(3000) : -below(900)),
      availability: 1 + below(high ? 3 : 2.2),
      integrity: 1 + below(3),
      confidentiality: 1 + below(special ? 3 : 2.1),
      retentionMonths: chance(0.95) ? 6 + below(200) : chance(0.5) ? 0 : 300,
      users: status === 'retired' ? (chance(0.9) ? 0 : 5) : Math.floor(Math.exp(next() * 7)),
      annualCost: Math.floor(Math.exp(next() * 6 + 7)),
      riskScore: 1 + below(chance(0.97) ? 20 : 25),
      openFindings: chance(0.97) ? below(6) : below(40),
      apiCount: below(6),
    }
  }
}

/** @param {{ systems?: number }} options @returns {{ systems: System[] }} */
export function auditWorkload({ systems: count = 300_000 } = {}) {
  /** @type {System[]} */
  const systems = []
  let batch = []
  for (const system of draw(count)) {
    batch.push(system)
    if (batch.length < 10_000) continue
    for (const one of overTheWire(batch)) systems.push(/** @type {System} */ (one))
    batch = []
  }
  for (const one of overTheWire(batch)) systems.push(/** @type {System} */ (one))
  return { systems }
}
