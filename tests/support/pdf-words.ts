import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A printed word and where it stands: pixels, 96 to the inch, from the page's top left corner. */
export type PrintedWord = { readonly text: string; readonly x: number; readonly y: number }

const runs = (command: string, args: readonly string[]) => spawnSync(command, args).status === 0

/** Whether LibreOffice and poppler's tools are here. */
export function canPrintToPdf(): boolean {
  return runs('soffice', ['--version']) && runs('pdftotext', ['-v'])
}

/** A .docx as LibreOffice prints it, started with a profile of its own: the bytes of a PDF. */
export function printWithLibreOffice(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'print-'))
  try {
    const file = join(folder, 'plan.docx')
    writeFileSync(file, docx)
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const child = spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
      { timeout: 180_000 },
    )
    if (child.status !== 0) throw new Error(`LibreOffice: ${child.stderr}`)
    return readFileSync(join(folder, 'plan.pdf'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The words of a PDF page by page, as poppler finds them. */
export function wordsOfPdf(pdf: Uint8Array): readonly (readonly PrintedWord[])[] {
  const { stdout, status, stderr } = spawnSync('pdftotext', ['-bbox', '-', '-'], {
    input: pdf,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (status !== 0) throw new Error(`pdftotext: ${stderr}`)
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)<\/word>/g
  return stdout
    .split('<page ')
    .slice(1)
    .map(page =>
      Array.from(page.matchAll(word), ([, x, y, text = '']) => ({
        text: text.replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole).normalize('NFC'),
        x: (Number(x) * 96) / 72,
        y: (Number(y) * 96) / 72,
      })),
    )
}

/** Pixels within which two words stand on one line. */
const sameLine = 5

/** Words as a reader meets them: line by line from the top, in each from the left. */
export function inReadingOrder(words: readonly PrintedWord[]): readonly string[] {
  const lines: { readonly y: number; readonly words: PrintedWord[] }[] = []
  for (const word of words.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1)
    if (line !== undefined && word.y - line.y <= sameLine) line.words.push(word)
    else lines.push({ y: word.y, words: [word] })
  }
  return lines.flatMap(line => line.words.toSorted((a, b) => a.x - b.x).map(word => word.text))
}
