import type { HtmlElement } from './html-tree.ts'

/** Property → value, names in small letters. */
export type Styles = ReadonlyMap<string, string>

const declaration = /([\w-]+)\s*:\s*((?:"[^"]*"|'[^']*'|\([^)]*\)|[^;"'(])*)/g

function readDeclarations(text: string): [string, string][] {
  return [...text.matchAll(declaration)].map(([, name, value]) => [
    (name ?? '').toLowerCase(),
    (value ?? '').trim(),
  ])
}

type Rules = ReadonlyMap<string, readonly [string, string][]>

/** Rules by selector; of selectors only `tag`, `.class`, `tag.class`, and Word's `@list l0:level1`. */
function readRules(css: string): Rules {
  const rules = new Map<string, [string, string][]>()
  const bare = css.replace(/<!--|-->/g, ' ').replace(/\/\*[\s\S]*?\*\//g, ' ')
  for (const [, selectors, body] of bare.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const declarations = readDeclarations(body ?? '')
    for (const selector of (selectors ?? '').split(',')) {
      const name = selector.trim().toLowerCase().replace(/\s+/g, ' ')
      if (/^(?:[a-z][\w]*)?(?:\.[\w-]+)?$|^@list /.test(name)) {
        rules.set(name, [...(rules.get(name) ?? []), ...declarations])
      }
    }
  }
  return rules
}

export type StyleReader = {
  /** What applies to an element itself, not what it inherits. */
  readonly of: (element: HtmlElement) => Styles
  /** Word's description of a list's level (`l0`, 1), empty when there is none. */
  readonly ofList: (list: string, level: number) => Styles
}

/** Reads a page's style sheet once, for asking element by element. */
export function readStyles(styleSheet: string): StyleReader {
  const rules = readRules(styleSheet)
  return {
    of: element => {
      const classes = (element.attributes.get('class') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
      const selectors = [
        element.tag,
        ...classes.map(name => `.${name}`),
        ...classes.map(name => `${element.tag}.${name}`),
      ]
      return new Map([
        ...selectors.flatMap(selector => rules.get(selector) ?? []),
        ...readDeclarations(element.attributes.get('style') ?? ''),
      ])
    },
    ofList: (list, level) => new Map(rules.get(`@list ${list}:level${level}`) ?? []),
  }
}
