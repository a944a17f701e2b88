const words = (/** @type {string} */ text) => text.trim().split(/\s+/)

export const ROLES = words(`
  council mayor aldermen municipal-secretary director-operations director-digital cio ciso dpo privacy-officer
  security-officer information-manager enterprise-architect domain-architect solution-architect data-steward data-owner
  process-owner system-owner functional-admin technical-admin procurement-lead contract-manager vendor-manager controller
  auditor records-manager archivist project-manager program-manager portfolio-board change-board legal-counsel hr-manager
  team-lead-civil-affairs team-lead-social team-lead-permits communications ai-ethics-board service-desk`)

export const ACTIONS = words(`
  read create update delete archive restore approve reject propose review sign publish withdraw submit assign delegate
  revoke escalate close reopen fund budget procure tender contract renew terminate extend deploy decommission migrate
  configure grant-access revoke-access export import share classify declassify anonymise audit inspect assess-risk
  accept-risk assess-privacy register deregister adopt amend repeal version freeze unfreeze derogate consult inform plan
  schedule certify destroy`)

export const TYPES = words(`
  system application dataset process policy standard architecture-principle contract supplier project programme
  budget-line dpia risk incident change access-right algorithm sensor api document archive-file appointment service
  roadmap`)

export const CLASSES = words('public internal confidential secret')
export const STATUSES = words('draft proposed approved active phasing-out retired')

export const PROCESSES = words(`
  procure-software procure-hardware renew-contract deploy-system change-system decommission-system process-personal-data
  share-data publish-open-data deploy-algorithm deploy-sensor adopt-policy amend-standard deviate-architecture
  start-project close-project budget-shift hire-external grant-privileged-access accept-risk connect-api migrate-cloud
  destroy-archive appoint-officer`)

export const FLAGS = words('personalData specialCategory critical cloud aiUse crossDomain newSupplier citizenFacing')

export const LIFECYCLES = words('document plan system dpia contract policy risk decision')
export const STATES = words(
  'draft proposed inReview approved rejected active suspended amended phasingOut retired archived destroyed',
)
export const EVENTS = words(
  'submit review approve reject activate suspend resume amend withdraw phaseOut retire archive',
)

/** A value as it comes over a wire: no text in it is the one that the rules hold. @template T @param {T} value @returns {T} */
export const overTheWire = (value) => JSON.parse(JSON.stringify(value))
