import type { Parts } from '#http/parts.ts'

/** Forgets somebody in the log, and closes their calendars. `false` if nobody of that id is known. */
export async function forgetPerson(
  { store, registers }: Pick<Parts, 'store' | 'registers'>,
  municipality: string,
  person: string,
): Promise<boolean> {
  const feeds = (await store.feeds(municipality)).filter((one) => one.holder === person)
  for (const { id } of feeds) await store.removeFeed(municipality, id)
  return registers.forget(municipality, person)
}
