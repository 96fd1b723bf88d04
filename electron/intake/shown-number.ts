/** A format's placeholders and what stands around them. */
type NumberFormat = {
  readonly before: string
  readonly after: string
  /** Some formats are words alone: `"-"` for no amount. */
  readonly hasPlaces: boolean
  readonly percents: number
  readonly thousands: number
  readonly grouped: boolean
  readonly leastWhole: number
  readonly leastDecimals: number
  readonly mostDecimals: number
}

/** Excel shows eleven digits of a number without a format. */
const generalDigits = 11

function sectionsOf(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"?|\\.|[^;"\\])+|(?=;;)|(?<=;)$/gs) ?? [format]
}

/** One part of a format, for positive, negative or no numbers (ECMA-376 part 1, 18.8.31). */
function readFormat(section: string): NumberFormat | undefined {
  let before = ''
  let after = ''
  let places = ''
  let percents = 0
  const literal = (text: string) => {
    if (places === '') before += text
    else after += text
  }
  for (const [token] of section.matchAll(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|[0#?.,]+|./gs)) {
    if (/^[0#?.,]/.test(token) && token !== '.' && token !== ',') {
      if (places !== '') return undefined
      places = token
    } else if (token.startsWith('"')) literal(token.replaceAll('"', ''))
    else if (token.startsWith('\\')) literal(token.slice(1))
    else if (token.startsWith('_')) literal(' ')
    else if (token.startsWith('[')) literal(/^\[\$([^-\]]*)/.exec(token)?.[1] ?? '')
    else if (token === '%') {
      percents += 1
      literal('%')
    } else if (/^[Ee/@]/.test(token)) return undefined
    else if (!token.startsWith('*')) literal(token)
  }
  if (places === '' && before === '') return undefined
  const scale = /,+$/.exec(places)?.[0].length ?? 0
  const [whole = '', decimals = ''] = places.slice(0, places.length - scale).split('.')
  const zeros = (text: string) => text.replace(/[^0]/g, '').length
  return {
    before,
    after,
    hasPlaces: places !== '',
    percents,
    thousands: scale,
    grouped: whole.includes(','),
    leastWhole: zeros(whole),
    leastDecimals: zeros(decimals),
    mostDecimals: decimals.replace(/[^0#?]/g, '').length,
  }
}

function printPlain(value: number): string {
  return (Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(generalDigits)))).replace(
    '.',
    ',',
  )
}

function print(value: number, format: NumberFormat): string {
  if (!format.hasPlaces) return format.before.trim()
  // Fifteen digits are what Excel counts with: 0.285 × 100 is 28.5.
  const scaled = Number((value * 100 ** format.percents * 1000 ** -format.thousands).toPrecision(15))
  const [whole = '', decimals = ''] = scaled.toFixed(Math.min(format.mostDecimals, 20)).split('.')
  const kept = decimals.replace(/0+$/, '').padEnd(format.leastDecimals, '0')
  const padded = (whole === '0' && format.leastWhole === 0 && kept !== '' ? '' : whole).padStart(
    format.leastWhole,
    '0',
  )
  const shown = format.grouped ? padded.replace(/\B(?=(?:\d{3})+$)/g, '.') : padded
  return `${format.before}${shown}${kept === '' ? '' : `,${kept}`}${format.after}`.trim()
}

/**
 * A number as Excel shows it on a Vietnamese computer: `0.85` under `0%` is `85%`, `1234.5` under `#,##0.0` is
 * `1.234,5`. A format that is not understood shows the plain number.
 */
export function shownNumber(value: number, format: string | undefined): string {
  if (format === undefined || format === '@' || /^general$/i.test(format)) return printPlain(value)
  const sections = sectionsOf(format)
  const negative = value < 0 && sections[1] !== undefined
  const section = (negative ? sections[1] : value === 0 ? sections[2] : undefined) ?? sections[0] ?? ''
  const read = readFormat(section)
  if (read === undefined) return printPlain(value)
  if (negative) return print(-value, read)
  return value < 0 ? `-${print(-value, read)}` : print(value, read)
}
