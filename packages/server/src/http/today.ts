const swedish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

let minute = -1
let day = ''

/** The calendar day in Sweden at an instant. */
export function todayAt(instant: Date): string {
  const at = Math.floor(instant.getTime() / 60_000)
  if (at !== minute) {
    day = swedish.format(instant)
    minute = at
  }
  return day
}
