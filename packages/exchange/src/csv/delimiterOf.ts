const MARKS = [';', ',', '\t']

/**
 * What stands between the cells of a table: the semicolon, comma or tab that its first line has most of.
 *
 * @example
 * delimiterOf('id;name;users\ns1;Mail, shared;10') //=> ';'
 */
export function delimiterOf(text: string): string {
  const first = text.split(/\r?\n/, 1)[0] ?? ''
  const count = (mark: string): number => first.split(mark).length
  return MARKS.reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}
