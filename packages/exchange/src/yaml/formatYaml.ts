import { isCollection, isMap, isPair, isScalar, parseDocument, visit, type Document, type Node } from 'yaml'

/** The widest a line may be before a collection on one line becomes a block. */
const WIDTH = 120

const STYLE = { lineWidth: 0, indent: 2, flowCollectionPadding: true, singleQuote: true } as const

/**
 * A YAML file of a ruleset in its one form: two spaces, 120 columns, a collection on one line where it fits and a block
 * where it does not. Comments and blank lines stay. Formatting what is formatted changes nothing; what is not YAML
 * comes back as it was.
 */
export function formatYaml(text: string): string {
  const document = parseDocument(text, { version: '1.2', schema: 'core', logLevel: 'silent' })
  if (document.errors.length > 0) return text
  openWideCollections(document)
  const formatted = document.toString({ ...STYLE, lineWidth: WIDTH })
  return formatted.endsWith('\n') ? formatted : `${formatted}\n`
}

function openWideCollections(document: Document.Parsed): void {
  visit(document, {
    Collection: (_key, node, path) => {
      if (!node.flow) return undefined
      const inFlow = path.some((one) => isCollection(one) && one.flow === true)
      if (!inFlow && widthOf(node, path as readonly Node[]) > WIDTH) node.flow = false
      return undefined
    },
  })
}

/** How wide the line would be: where the collection begins, and the collection itself. */
function widthOf(node: Node, path: readonly Node[]): number {
  const blocks = path.filter((one) => isCollection(one)).length
  const owner = path.at(-1)
  const key = isPair(owner) && isScalar(owner.key) ? String(owner.key.value).length + 2 : 2
  const inSequence = path.some((one, at) => isMap(one) && at > 0)
  const indent = 2 * Math.max(0, blocks - 1) + (inSequence ? 2 : 0)
  return indent + key + flowWidth(node)
}

/** The width of a value on one line, counted as it will be written: `{ a: b }`, `[ x, y ]`. */
function flowWidth(node: unknown): number {
  if (isPair(node)) return flowWidth(node.key) + 2 + flowWidth(node.value)
  if (isCollection(node)) return 4 + node.items.reduce((sum: number, item) => sum + flowWidth(item) + 2, -2)
  if (!isScalar(node)) return 0
  const quotes = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 2 : 0
  return String(node.value).length + quotes
}
