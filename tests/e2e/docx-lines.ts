import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }

/** The words of every paragraph of a .docx, cells of tables too, in order; empty ones left out. */
export async function docxLines(path: string): Promise<readonly string[]> {
  const xml = strFromU8(unzipSync(await readFile(path))['word/document.xml'] ?? new Uint8Array())
  return xml
    .split('</w:p>')
    .map(part =>
      [...part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)]
        .map(([, words = '']) => words.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole))
        .join('')
        .trim(),
    )
    .filter(words => words !== '')
}
