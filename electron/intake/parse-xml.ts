import { XMLParser } from 'fast-xml-parser'
import { z } from 'zod'

export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (XmlElement | string)[]
}

/** No document of an office program nests deeper; a hostile one must not fill the stack. */
const deepest = 200

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  // Signs are read below, each once: a part that declares its own is refused, and nothing is ever expanded.
  processEntities: false,
  htmlEntities: false,
})

const node = z.record(z.string(), z.unknown())
const nodes = z.array(node)
const attributeValues = z.record(z.string(), z.string())

const namedSigns: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
])

/** The five signs that XML names, and signs by number (XML 1.0, 4.1 and 4.6). */
function withSigns(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (name !== undefined) return namedSigns.get(name) ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

function attributesOf(value: unknown): XmlElement['attributes'] {
  if (value === undefined) return {}
  return Object.fromEntries(
    Object.entries(attributeValues.parse(value)).map(([name, text]) => [name, withSigns(text)]),
  )
}

function readNode(value: Readonly<Record<string, unknown>>, depth: number): XmlElement | string {
  if (depth > deepest) throw new RangeError('nested too deep')
  const name = Object.keys(value).find(key => key !== ':@') ?? ''
  if (name === '#text') return withSigns(String(value['#text']))
  return {
    name,
    attributes: attributesOf(value[':@']),
    children: nodes.parse(value[name]).map(child => readNode(child, depth + 1)),
  }
}

/**
 * A part of an Office file as a tree, words and elements in their order.
 *
 * @throws RangeError for a part that declares a document type or nests too deep, TypeError for text that is not UTF-8;
 *   what the parser throws for broken XML.
 */
export function parseXml(data: Uint8Array): XmlElement {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(data)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw new RangeError('a part declares a document type')
  const roots = nodes.parse(parser.parse(text)).map(root => readNode(root, 0))
  const root = roots.find(each => typeof each !== 'string')
  if (root === undefined || typeof root === 'string') throw new RangeError('no root element')
  return root
}

/** The elements right under one, in order; all of them, or those of a name. */
export function childrenOf(element: XmlElement | undefined, name?: string): readonly XmlElement[] {
  return (element?.children ?? []).flatMap(child =>
    typeof child === 'string' || (name !== undefined && child.name !== name) ? [] : [child],
  )
}

/** The first element of a name right under one. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return childrenOf(element, name)[0]
}
