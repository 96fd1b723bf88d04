import { plainExpression } from './expression-text.ts'
import { digits, type Figure, findFigures, findPer, numberValue } from './figures.ts'
import type { Target } from './target.ts'

type Measured = Extract<Target, { kind: 'ratio' | 'count' | 'speed' | 'change' }>

const done =
  /^(?:(?:đã |phải )?(?:đạt|hoàn thành|có|thực hiện|triển khai)(?: chuẩn| yêu cầu| mục tiêu| kế hoạch| chỉ tiêu)?|x|(?:website|trang thông tin điện tử|cổng thông tin|hệ thống) hoạt động(?: ổn định| thông suốt)?)[.;]?$/iu

/** Words that begin what is said of the counted thing: `hộ | có gian hàng`, `CBCC | sử dụng thành thạo`. */
const predicate =
  / (?:có|được|sử dụng|giải quyết|thực hiện|ký số|không|tham gia|hoạt động|đạt|phải|biết|cài đặt|tiếp cận|trở lên|so với|cho|đối với|từ đủ|từ \d|là|để|nhằm|trong|trên|bằng|vào|tại|theo|của)(?!\p{L}).*$/iu
const including = /(?:^| )(có nhu cầu|(?:có )?đủ điều kiện|từ (?:đủ )?\d+ tuổi trở lên|cấp độ [\d, ]*\d)/iu
const speedUnit = /^ ?([KMGkmg])(?:bit\/s|bps(?:\/s)?|b\/s|bits\/s)(?!\p{L})/u

/** Commas inside one name do not end it: `cán bộ, công chức, viên chức`. */
const phraseEnd = /[;.:(]|,(?! (?:công chức|viên chức|người lao động))| và (?=\d)/u

/** The first words of a phrase, up to a mark or to what is said of them. */
function head(phrase: string): string {
  const words = (phrase.split(phraseEnd)[0] ?? '')
    .trim()
    .replace(/^(?:trên )?(?:tổng số(?! \p{L}+ phẩm)|số lượng|số|của) /iu, '')
    .replace(/^(?:các|những|trong số) /iu, '')
  // 'Hoạt động kiểm tra' is a name when it comes first, a predicate after one.
  return /^hoạt động /iu.test(words)
    ? words.slice(0, 10) + words.slice(10).replace(predicate, '')
    : ` ${words}`.replace(predicate, '').trim()
}

/** `(trừ văn bản mật)` excludes; `đối với …`, `cho …`, `có nhu cầu` narrow. */
function conditionOf(rest: string): Measured['condition'] {
  const excluded =
    /\((?:ngoại )?trừ(?: các| những)? ([^)]+)\)?|(?<!\p{L})(?:ngoại trừ|trừ)(?: các| những)? ([^,;.()]+)/iu.exec(
      rest,
    )
  const exclusion = (excluded?.[1] ?? excluded?.[2])?.trim()
  if (exclusion !== undefined && exclusion !== '') return { kind: 'exclude', text: exclusion }
  const limited = /(?:^|[ (])(?:đối với|áp dụng cho|cho)(?: các| những)? ((?:[^,;.()]|, ?\d)+)/iu.exec(rest)
  const limit = (limited?.[1]?.split(/ và (?=\d)/u)[0] ?? including.exec(rest)?.[1])?.trim()
  return limit === undefined || limit === '' ? undefined : { kind: 'include', text: limit }
}

/** `50-80%`, `từ 50 đến 80%`, `3 - 5 hộ`. */
const between = new RegExp(
  String.raw`(?<![\p{L}\d.,/-])(${digits})( ?%)? ?(?:-|đến|tới) ?(${digits})( ?%)?(?![\d/-])`,
  'iu',
)

function intervalOf(text: string, unitOfMeasure: string): Target | undefined {
  const match = between.exec(text)
  if (match === null) return undefined
  const [from, to] = [numberValue(match[1] ?? ''), numberValue(match[3] ?? '')]
  const percent = match[2] !== undefined || match[4] !== undefined
  const years = !percent && from !== undefined && from >= 1900 && from <= 2100
  if (from === undefined || to === undefined || from >= to || years) return undefined
  if (/(?:năm|giai đoạn|tháng|quý|ngày|cấp độ|mức độ) $/iu.test(text.slice(0, match.index))) return undefined
  const after = text.slice(match.index + match[0].length)
  return { kind: 'interval', from, to, unit: percent ? '%' : head(after) || unitOfMeasure }
}

/** `16/16 thôn`: so many of so many. */
function completedOf(text: string): Target | undefined {
  const match = /^(?:\p{L}+ ){0,2}(\d{1,6})\/(\d{1,6})(?!\d|[/.,]\d) (\p{L}.*)$/u.exec(text)
  if (match === null) return undefined
  const unit = head(match[3] ?? '')
  return {
    kind: 'count',
    comparator: '=',
    value: Number(match[1]),
    unit,
    of: `${Number(match[2])} ${unit}`.trim(),
  }
}

/** A figure without %, ≥ or a place of its own may be part of a product's name: `Báo cáo (02 bản)`. */
function states(text: string, figure: Figure): boolean {
  if (figure.percent || figure.compared) return true
  const before = text.slice(0, figure.at).trim()
  return (
    before === '' ||
    /(?:đạt|hoàn thành|có|chọn|tổ chức|mở|duy trì|xây dựng|thành lập|đến|phấn đấu|đăng|tuyên truyền|tập huấn|mỗi \p{L}+)$/iu.test(
      before,
    )
  )
}

const isPercent = (unit: string) => /%|phần trăm/iu.test(unit)

function measuredOf(text: string, unitOfMeasure: string): Measured | undefined {
  const per = findPer(text)
  const without = per?.words.startsWith('/') ? ',' : ''
  const plain = per === undefined ? text : text.replace(per.words, without).replace(/ {2,}/g, ' ').trim()
  const figure = findFigures(plain).find(item => states(plain, item))
  if (figure === undefined) return undefined
  const rest = plain.slice(figure.to)
  const before = plain.slice(0, figure.at)
  const condition = conditionOf(rest)
  const common = {
    comparator: figure.comparator,
    value: figure.value,
    ...(per === undefined
      ? {}
      : { per: per.per, ...(per.interval > 1 ? { perInterval: per.interval } : {}) }),
    ...(condition === undefined ? {} : { condition }),
    ...(figure.approximate ? { approximate: true as const } : {}),
  }
  const turned = /^ ?(?:trở lên|trở xuống)/iu.exec(rest)?.[0]
  const comparator = turned === undefined ? common.comparator : turned.includes('lên') ? '>=' : '<='
  const owner =
    /(?:^|[ ,;])mỗi (?!ngày|tuần|tháng|quý|năm)(\p{L}.{0,80}?) (?:phải |cần |nên )?(?:có|đạt|xây dựng|tổ chức)(?= )/iu.exec(
      before,
    )?.[1]

  if (figure.percent || (isPercent(unitOfMeasure) && head(rest) === ''))
    return shareOf(common, comparator, before, rest)
  const speed = speedUnit.exec(rest)?.[1]
  if (speed !== undefined)
    return { ...common, kind: 'speed', comparator, unit: `${speed.toUpperCase()}bit/s` }
  return {
    ...common,
    kind: 'count',
    comparator,
    unit: head(rest) || unitOfMeasure,
    ...(owner === undefined ? {} : { of: owner }),
  }
}

/** A fall of at least 20 % is a change of at most -20 %. */
const opposite = { '=': '=', '>=': '<=', '>': '<', '<=': '>=', '<': '>' } as const

type Common = Omit<Measured, 'kind' | 'unit' | 'of'>

function shareOf(common: Common, comparator: Measured['comparator'], before: string, rest: string): Measured {
  const against = /so với(?: số lượng| tổng số)? ([^,;.()]+)/iu.exec(rest)?.[1]?.trim()
  const direction =
    /(?:^| )(giảm|cắt giảm|tăng)(?: (?:thêm|tối thiểu|ít nhất|khoảng|trên|được))* ?[≥>≤<]? ?$/iu.exec(
      before,
    )?.[1]
  const cut = /(?:được )?(?:cắt )?giảm|tăng/iu.exec(rest)?.[0]
  const change = direction ?? (against === undefined ? undefined : cut)
  if (change !== undefined) {
    const falls = /giảm/iu.test(change)
    return {
      ...common,
      kind: 'change',
      comparator: falls ? opposite[comparator] : comparator,
      value: falls ? 0 - common.value : common.value,
      unit: '%',
      ...(against ? { of: against } : {}),
    }
  }
  const of = against ?? head(rest)
  return { ...common, kind: 'ratio', comparator, unit: '%', ...(of === '' ? {} : { of }) }
}

/**
 * What the words of a target cell mean; the words themselves stay what prints.
 *
 * @param text the cell's words in any Unicode form, with whatever marks extraction left (`$\geq 50\%$`).
 * @param unitOfMeasure the row's unit, which counts where the words name none: `%`, `Đạt`, `hộ`.
 * @returns undefined for a cell without words; a product for words without a figure. Of several figures the first counts.
 */
export function parseTarget(text: string, unitOfMeasure = ''): Target | undefined {
  const words = plainExpression(text)
  if (!/[\p{L}\d]/u.test(words)) return undefined
  if (done.test(words)) return { kind: 'done' }
  const unit = plainExpression(unitOfMeasure)
  return (
    intervalOf(words, isPercent(unit) ? '%' : unit) ??
    completedOf(words) ??
    measuredOf(words, unit) ?? { kind: 'product' }
  )
}
