import type { DocumentProperties } from '../../../shared/documents/model.ts'

const decoder = new TextDecoder()
const encoder = new TextEncoder()

function edit(data: Uint8Array, change: (xml: string) => string): Uint8Array {
  return encoder.encode(change(decoder.decode(data)))
}

/**
 * Parts that the library writes otherwise than an office wants them: dates from the clock, and the empty line that
 * carries a section's end, which would start a page of its own after a full one.
 *
 * @returns a change of one archive part, by its path.
 */
export function fixedParts(properties: DocumentProperties): (path: string, data: Uint8Array) => Uint8Array {
  const instant = `${properties.date}T00:00:00Z`
  return (path, data) => {
    if (path === 'docProps/core.xml') {
      return edit(data, xml =>
        xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${instant}$3`),
      )
    }
    if (path === 'word/document.xml') {
      return edit(data, xml =>
        xml.replaceAll(
          '<w:p><w:pPr><w:sectPr',
          '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:sectPr',
        ),
      )
    }
    return data
  }
}
