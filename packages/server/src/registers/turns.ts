/**
 * Work on one municipality after another's work on it, in this process: writers who come together would else judge the
 * same proposal again and again because somebody was quicker.
 */
export function turns(): <T>(municipality: string, work: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>()
  return (municipality, work) => {
    const before = last.get(municipality) ?? Promise.resolve()
    const mine = before.then(work, work)
    last.set(municipality, mine)
    const clear = (): void => {
      if (last.get(municipality) === mine) last.delete(municipality)
    }
    mine.then(clear, clear)
    return mine
  }
}
