import type { DocumentProperties } from '../../../shared/documents/model.ts'
import type { PartChange } from '../archive.ts'

const decoder = new TextDecoder()
const encoder = new TextEncoder()

function edit(change: (xml: string) => string): PartChange {
  return data => encoder.encode(change(decoder.decode(data)))
}

/** The empty line that carries a section's end made flat: after a full page it would start another. */
const flattenSectionEnds = edit(xml =>
  xml.replaceAll(
    '<w:p><w:pPr><w:sectPr',
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="1" w:lineRule="exact"/><w:sectPr',
  ),
)

/**
 * Parts that the library writes otherwise than an office wants them: dates from the clock, and sections' ends.
 *
 * @returns the change of an archive part, by its path.
 */
export function fixedParts(properties: DocumentProperties): (path: string) => PartChange | undefined {
  const instant = `${properties.date}T00:00:00Z`
  const setDates = edit(xml =>
    xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*(<\/dcterms:\2>)/g, `$1${instant}$3`),
  )
  return path => {
    if (path === 'docProps/core.xml') return setDates
    return path === 'word/document.xml' ? flattenSectionEnds : undefined
  }
}
