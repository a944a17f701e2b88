/** What a role is per where there is one of it in the whole municipality. */
export const MUNICIPALITY = 'municipality'
