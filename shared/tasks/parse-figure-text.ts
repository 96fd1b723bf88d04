import { fold } from '../vietnamese.ts'
import { plainExpression } from './expression-text.ts'
import { digits, numberValue } from './figures.ts'

/** Whether figures in a unit of measure are per cents: `%`, `Tỷ lệ %`, `phần trăm`. */
export const isPercentUnit = (unit: string): boolean => /%|phần trăm/iu.test(unit)

/** A number or a share in a text, and where it stands. */
type Found = {
  readonly from: number
  readonly to: number
  readonly figure: string
  /** Of what a share is a part. */
  readonly whole: string | undefined
  readonly percent: boolean
}

const anyFigure = new RegExp(
  String.raw`(?<![\d.,/])(${digits})(?:/(${digits})(?![\d/]))?(?![\d.,]*\d|/\d)( ?(?:%|phần trăm))?`,
  'giu',
)
/** A dash after a figure parts two of them: `40 - 60%`. */
const sign = /(?<![\d%)] ?)([-+]) ?$/u

function figuresIn(words: string): readonly Found[] {
  return [...words.matchAll(anyFigure)].map(match => {
    const signed = sign.exec(words.slice(0, match.index))
    return {
      from: signed === null ? match.index : signed.index,
      to: match.index + match[0].length,
      figure: `${signed?.[1] === '-' ? '-' : ''}${match[1]}`,
      whole: match[2],
      percent: match[3] !== undefined,
    }
  })
}

/** `92.125` in per cent has decimals after a point, as programs in English write them; so has `0.125`. */
function figureValue(figure: string, percent: boolean): number | undefined {
  const bare = figure.replace(/^-/, '')
  const decimal = /^\d{1,3}\.\d{3}$/.test(bare) && (percent || bare.startsWith('0'))
  const value = decimal ? Number(bare) : numberValue(bare)
  return value === undefined ? undefined : figure.startsWith('-') ? -value : value
}

/** Words between two figures that leave open which of them is meant. */
const between = /^ ?(?:-|~|→|đến|tới|hoặc|hay|và|[,;])? ?$/iu

/** The one per cent of a text, which no figure before or after it puts in doubt. */
function onlyPercent(words: string, figures: readonly Found[]): Found | undefined {
  const [percent, second] = figures.filter(each => each.percent)
  if (percent === undefined || second !== undefined) return undefined
  const inDoubt = figures
    .filter(other => other !== percent && other.whole === undefined)
    .some(other =>
      other.to <= percent.from
        ? between.test(words.slice(other.to, percent.from))
        : wordAfter(words, other) === '' && between.test(words.slice(percent.to, other.from)),
    )
  return inDoubt ? undefined : percent
}

/** The first word that goes on after a figure; empty where none does. */
const wordAfter = (words: string, { to }: Found): string =>
  /^[ (]*(\p{L}[\p{L}\d²³]*)/u.exec(words.slice(to))?.[1]?.toLowerCase() ?? ''

/** Words that say how a figure is meant, not what is counted. */
const remarks: ReadonlySet<string> = new Set(['ước', 'đạt', 'vượt'])

/** Whether what a figure counts, if the text says it, is what the unit says; typed without accents it is the same. */
function inUnit(words: string, found: Found, unit: string): boolean {
  const counted = wordAfter(words, found)
  if (unit === '' || counted === '' || remarks.has(counted)) return true
  const named = plainExpression(unit).replace(/^(?:tổng )?số (?:lượng )?/iu, '')
  const first = /\p{L}[\p{L}\d²³]*/u.exec(named)?.[0]?.toLowerCase()
  return first !== undefined && (counted === first || counted === fold(first))
}

/**
 * The figure that someone typed or a form holds: `92,5 %` → 92.5, `1.500 hộ` → 1500, `khoảng 80%` → 80, `-3` → -3.
 * A share (`15/16 thôn`) is its per cent where the unit is one, else its first number; a per cent beside a share is
 * taken before it.
 *
 * @param unit what the figure is to be in, as the target says: `%`, `hộ`; empty for any.
 * @returns undefined for words, blanks, figures in another unit (`120 hộ` for per cents, `150 hộ` for `tin`), and more
 *   than one figure of a kind, which nobody should choose from.
 */
export function parseFigureText(text: string, unit = ''): number | undefined {
  const words = plainExpression(text)
  const figures = figuresIn(words)
  const share = isPercentUnit(unit)
  if (share || unit.trim() === '') {
    const percent = onlyPercent(words, figures)
    if (percent !== undefined) return figureValue(percent.figure, true)
    if (figures.some(each => each.percent)) return undefined
  }
  const others = figures.filter(each => !each.percent)
  const shares = others.filter(({ whole }) => whole !== undefined)
  const [found, second] = shares.length > 0 ? shares : others
  if (found === undefined || second !== undefined) return undefined
  if (share && found.whole !== undefined) return perCent(found.figure, found.whole)
  if (!inUnit(words, found, share ? '%' : unit.trim())) return undefined
  return figureValue(found.figure, share)
}

function perCent(figure: string, ofWhole: string): number | undefined {
  const [part, whole] = [numberValue(figure), numberValue(ofWhole)]
  if (part === undefined || whole === undefined || whole === 0) return undefined
  return Math.round((part / whole) * 1e4) / 100
}
