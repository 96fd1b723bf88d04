import { convertToUnicode } from '../../../shared/encodings/convert-to-unicode.ts'
import {
  detectEncoding,
  hasUnicodeLetters,
  type LegacyEncoding,
  legacyEncodings,
} from '../../../shared/encodings/detect-encoding.ts'
import { encodingOfFont, isCapitalFont } from '../../../shared/encodings/font-encoding.ts'
import { startsWithVniSign } from '../../../shared/encodings/vni.ts'
import {
  linesOf,
  mapLines,
  type PastedItem,
  type PastedLine,
  type PastedRun,
  wordsOf,
} from './pasted-item.ts'

/** A font of each encoding, to ask for a line as if it were written in it. */
const fontOf: Readonly<Record<LegacyEncoding, string>> = { tcvn3: '.VnTime', vni: 'VNI-Times' }

/** What the words of a text without old fonts say; lines that are Unicode beyond doubt have no say. */
function encodingOfWords(lines: readonly PastedLine[]): LegacyEncoding | undefined {
  const words = lines.map(line => wordsOf(line.runs)).filter(text => !hasUnicodeLetters(text))
  const found = detectEncoding(words.join('\n'))
  return found === 'unicode' ? undefined : found
}

/** A letter that VNI writes in two characters may be cut in two by a change of look; its sign goes to its vowel. */
function joinCutLetters(runs: readonly PastedRun[]): readonly PastedRun[] {
  const joined = runs.map(run => ({ ...run }))
  for (const [index, run] of joined.entries()) {
    const next = joined[index + 1]
    if (next === undefined || !startsWithVniSign(run.text, next.text)) continue
    run.text += next.text.charAt(0)
    next.text = next.text.slice(1)
  }
  return joined
}

function decodeLine(
  line: PastedLine,
  ofWords: LegacyEncoding | undefined,
  found: Set<LegacyEncoding>,
): PastedLine {
  const claim = (run: PastedRun) => {
    const named = encodingOfFont(run.font ?? '')
    return named === 'unicode' ? ofWords : named
  }
  // A bullet looks like a letter of TCVN3; only its font can say that it is one.
  const label = encodingOfFont(line.list?.label?.font ?? '') === 'unicode' ? undefined : line.list?.label
  const everything = label === undefined ? line.runs : [label, ...line.runs]
  const believed = new Set(
    legacyEncodings.filter(encoding => {
      const text = wordsOf(everything.filter(run => claim(run) === encoding))
      return /[^\u0000-\u007f]/.test(text) && detectEncoding(text, [fontOf[encoding]]) === encoding
    }),
  )
  const decode = (run: PastedRun): PastedRun => {
    const encoding = claim(run)
    if (encoding === undefined || !(believed.has(encoding) || isCapitalFont(run.font ?? ''))) return run
    const text = hasUnicodeLetters(run.text)
      ? run.text
      : convertToUnicode(run.text, encoding, { capitals: isCapitalFont(run.font ?? '') })
    if (text !== run.text) found.add(encoding)
    return { ...run, text }
  }
  return {
    ...line,
    runs: (believed.has('vni') ? joinCutLetters(line.runs) : line.runs).map(decode),
    ...(line.list === undefined || label === undefined
      ? {}
      : { list: { ...line.list, label: decode(label) } }),
  }
}

/**
 * Turns text in TCVN3 and VNI into Unicode: where a run's font says so; where no font does, when the words do.
 *
 * @returns the items in Unicode (the very same when nothing was converted), and the encodings found.
 */
export function decodeItems(items: readonly PastedItem[]): {
  readonly items: readonly PastedItem[]
  readonly found: readonly LegacyEncoding[]
} {
  const lines = linesOf(items)
  const hasOldFonts = lines.some(line => line.runs.some(run => encodingOfFont(run.font ?? '') !== 'unicode'))
  const ofWords = hasOldFonts ? undefined : encodingOfWords(lines)
  const found = new Set<LegacyEncoding>()
  const decoded = mapLines(items, line => decodeLine(line, ofWords, found))
  return found.size === 0 ? { items, found: [] } : { items: decoded, found: [...found] }
}
