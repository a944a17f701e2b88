/** Characters that Mermaid reads as its own are written as entities. */
export const text = (value: string): string =>
  value.replaceAll('"', '#quot;').replaceAll(';', '#59;').replaceAll('\n', ' ')
