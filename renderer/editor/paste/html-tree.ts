import { decodeEntities } from './html-entities.ts'

export type HtmlElement = {
  /** In small letters. */
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (HtmlElement | string)[]
}

const voidTags = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const rawTags = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'noscript', 'iframe'])
const closesParagraph = new Set(
  'address article aside blockquote center div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section table ul'.split(
    ' ',
  ),
)
const cellTags = ['td', 'th']
const groupTags = ['thead', 'tbody', 'tfoot']
const tableTags = new Set(['table', 'tr', ...cellTags, ...groupTags])

/** What an opening tag ends that its author did not, and where looking for it stops. */
function impliedEnds(tag: string): { ends: readonly string[]; within: readonly string[] } | undefined {
  if (tag === 'li') return { ends: ['li'], within: ['ul', 'ol', ...cellTags] }
  if (tag === 'dt' || tag === 'dd') return { ends: ['dt', 'dd'], within: ['dl', ...cellTags] }
  if (cellTags.includes(tag)) return { ends: cellTags, within: ['tr', 'table'] }
  if (tag === 'tr') return { ends: ['tr'], within: [...groupTags, 'table'] }
  if (groupTags.includes(tag)) return { ends: groupTags, within: ['table'] }
  if (closesParagraph.has(tag)) return { ends: ['p'], within: ['li', 'table', ...cellTags] }
  return undefined
}

const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  for (const [, name, double, single, bare] of text.matchAll(attributePattern)) {
    const key = (name ?? '').toLowerCase()
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? ''))
  }
  return attributes
}

/** No page nests deeper than browsers allow. */
const deepest = 500

/** Comments (with the conditional ones of Word and all that is in them), declarations, tags, text. */
const token =
  /<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>|<(\/?)([A-Za-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+|</g

/**
 * HTML as word processors, spreadsheets and browsers put it on the clipboard → a tree. No script runs, nothing is
 * fetched. Tags that were not closed close where HTML says so.
 *
 * @returns the root (tag ``), and the text of all style sheets together.
 */
export function parseHtml(html: string): { readonly root: HtmlElement; readonly styleSheet: string } {
  const root: HtmlElement = { tag: '', attributes: new Map(), children: [] }
  const open: HtmlElement[] = [root]
  let styleSheet = ''

  const closeLast = (ends: readonly string[], within: readonly string[]) => {
    for (let at = open.length - 1; at > 0; at--) {
      const tag = open[at]?.tag ?? ''
      if (ends.includes(tag)) {
        open.length = at
        return
      }
      if (within.includes(tag)) return
    }
  }
  const add = (child: HtmlElement | string) => open.at(-1)?.children.push(child)

  token.lastIndex = 0
  for (let found = token.exec(html); found !== null; found = token.exec(html)) {
    const [all, slash, name, rest] = found
    if (name === undefined) {
      if (!/^<[!?]/.test(all)) add(decodeEntities(all))
      continue
    }
    const tag = name.toLowerCase()
    if (slash === '/') {
      closeLast([tag], tableTags.has(tag) ? (tag === 'table' ? [] : ['table']) : ['table', ...cellTags])
      continue
    }
    if (rawTags.has(tag)) {
      const end = new RegExp(`</${tag}`, 'i').exec(html.slice(token.lastIndex))
      const until = end === null ? html.length : token.lastIndex + end.index
      if (tag === 'style') styleSheet += `${html.slice(token.lastIndex, until)}\n`
      token.lastIndex = until
      continue
    }
    const implied = impliedEnds(tag)
    if (implied !== undefined) closeLast(implied.ends, implied.within)
    const element: HtmlElement = { tag, attributes: readAttributes(rest ?? ''), children: [] }
    add(element)
    const isEmpty = voidTags.has(tag) || (tag.includes(':') && (rest ?? '').endsWith('/'))
    if (!isEmpty && open.length < deepest) open.push(element)
  }
  return { root, styleSheet }
}
