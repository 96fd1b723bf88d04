const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

class TextNode {
  readonly html: string
  constructor(words: string) {
    this.html = escaped(words).replaceAll('\u00a0', '&nbsp;')
  }
}

class ElementNode {
  readonly nodeType = 1
  readonly style = { cssText: '' }
  readonly #tag: string
  readonly #attributes: string[] = []
  readonly #children: (TextNode | ElementNode)[] = []
  constructor(tag: string) {
    this.#tag = tag
  }
  setAttribute(name: string, value: string) {
    this.#attributes.push(` ${name}="${escaped(value)}"`)
  }
  appendChild(child: TextNode | ElementNode) {
    this.#children.push(child)
    return child
  }
  get html(): string {
    const inside = this.#children.map(child => child.html).join('')
    if (this.#tag === '') return inside
    const style = this.style.cssText === '' ? '' : ` style="${escaped(this.style.cssText)}"`
    const open = `<${this.#tag}${this.#attributes.join('')}${style}>`
    return this.#tag === 'br' || this.#tag === 'col' ? open : `${open}${inside}</${this.#tag}>`
  }
}

/** As much of a document as writing HTML takes; `html` of what was written is its text. */
export const textDocument = {
  createElement: (tag: string) => new ElementNode(tag),
  createTextNode: (words: string) => new TextNode(words),
  createDocumentFragment: () => new ElementNode(''),
}
