const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it stands in a page. */
export const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (mark) => MARKS[mark]!)
