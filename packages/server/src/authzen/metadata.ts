/** The specification has every address secure, and not taken from a request that somebody may have forged. */
const DEFAULT_ADDRESS = 'https://localhost'

/** What AuthZEN's clients find a decision point by. */
export function metadata(address: string = DEFAULT_ADDRESS, tenant?: string): Readonly<Record<string, string>> {
  const base = address.replace(/\/+$/, '') + (tenant === undefined ? '' : `/${encodeURIComponent(tenant)}`)
  return {
    policy_decision_point: base,
    access_evaluation_endpoint: `${base}/access/v1/evaluation`,
    access_evaluations_endpoint: `${base}/access/v1/evaluations`,
    search_subject_endpoint: `${base}/access/v1/search/subject`,
    search_resource_endpoint: `${base}/access/v1/search/resource`,
    search_action_endpoint: `${base}/access/v1/search/action`,
  }
}
