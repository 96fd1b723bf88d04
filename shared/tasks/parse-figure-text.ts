import { plainExpression } from './expression-text.ts'
import { digits, numberValue } from './figures.ts'

const number = `(?:[-+] ?)?(?:${digits})`
const percentage = new RegExp(String.raw`(?<![\d.,/])(${number}) ?(?:%|phần trăm)`, 'iu')
const share = new RegExp(String.raw`(?<![\d.,/])(${digits})/(${digits})(?![\d/])`, 'u')
const plain = new RegExp(String.raw`(?<![\d.,/])(${number})(?![\d.,]*\d|/\d)`, 'u')

/** `92.125` in per cent has decimals after a point, as programs in English write them; so has `0.125`. */
function figureValue(text: string, percent: boolean): number | undefined {
  const found = text.replace(/ /g, '')
  const bare = found.replace(/^[-+]/, '')
  const decimal = /^\d{1,3}\.\d{3}$/.test(bare) && (percent || bare.startsWith('0'))
  const value = decimal ? Number(bare) : numberValue(bare)
  return value === undefined ? undefined : found.startsWith('-') ? -value : value
}

/**
 * The figure that someone typed or a form holds: `92,5 %` → 92.5, `1.500 hộ` → 1500, `khoảng 80%` → 80, `-3` → -3.
 * A share (`15/16 thôn`) is its per cent where the unit is `%`, else its first number; a per cent beside a share is
 * taken before it.
 *
 * @param unit what the figure is to be in, as the target says: `%`, `hộ`.
 * @returns undefined for words, blanks, and more than one plain figure, which nobody should choose from.
 */
export function parseFigureText(text: string, unit = ''): number | undefined {
  const words = plainExpression(text)
  const percent = percentage.exec(words)
  if (percent?.[1] !== undefined) return figureValue(percent[1], true)
  const parts = share.exec(words)
  if (parts !== null) {
    const [part, whole] = [numberValue(parts[1] ?? ''), numberValue(parts[2] ?? '')]
    if (part === undefined || whole === undefined) return undefined
    if (unit !== '%') return part
    return whole === 0 ? undefined : Math.round((part / whole) * 1e4) / 100
  }
  const first = plain.exec(words)
  if (first?.[1] === undefined) return undefined
  const rest = words.slice(first.index + first[0].length)
  return plain.test(rest) ? undefined : figureValue(first[1], unit === '%')
}
