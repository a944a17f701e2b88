/** Today in Sweden, where every door is told that it stands. */
export const TODAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(new Date())
