import { guessKind } from '../organisations/guess-kind.ts'
import { taskVerb } from './sentence-units.ts'

/** Who reports to whom, as far as words say it. */
export type Parties = { readonly from?: string; readonly to?: string }

const firstUpper = (text: string) => text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1)
const tidy = (text: string) =>
  firstUpper(
    text
      .replace(/\s+/g, ' ')
      .replace(/[\s,;:.]+$/u, '')
      .trim(),
  )

const verbs =
  'có trách nhiệm|được giao|gửi|báo cáo|kiểm tra|tổng hợp|trình|thực hiện|nghiêm túc|chủ động|chủ trì|định kỳ|tham mưu|triển khai|căn cứ|nghiên cứu|tổ chức|xây dựng|rà soát|theo dõi'
const subject = new RegExp(
  String.raw`^(\p{Lu}[^;:.()]*?)(?<! (?:các|những)),? (?=(?:${verbs})(?!\p{L}))`,
  'u',
)
const requested = new RegExp(
  String.raw`(?:đề nghị|yêu cầu|giao) (?:thủ trưởng )?(các [^;.()]*?)(?<! (?:các|những)),? (?=(?:${verbs})(?!\p{L}))`,
  'iu',
)

const office =
  '(?:UBND|[ỦU][ỷy] ban nhân dân|Chủ tịch UBND|Phòng|phòng|Văn phòng|Trung tâm|Ban Chỉ đạo|Sở|Đảng ủy|Công an)'
const receiver = new RegExp(
  String.raw`(?:về|gửi|trình|báo cáo|giúp)(?: cho| về| lên)? (${office}(?!\p{L}).*)$`,
  'u',
)
const through = /(?:thông )?qua ((?:P|p)hòng |(?:Văn p|văn p)hòng |(?:T|t)rung tâm )/u
const stop = new RegExp(
  String.raw`[,;:.()]|(?<!\p{L})(?:trước|ngày|để|kết quả|định kỳ|hằng|hàng|trong|theo|về|gửi|qua|thông qua|chậm nhất|vào|khi|nhằm|tình hình)(?!\p{L})|${taskVerb.source}`,
  'u',
)

/** The name that a text begins with, up to where the sentence goes on. */
function nameAt(text: string): string {
  const head = /^\S+ /u.exec(text)?.[0].length ?? 0
  const end = stop.exec(text.slice(head))?.index
  return tidy(end === undefined ? text : text.slice(0, head + end))
}

/** 'Qua hệ thống' names no one; 'UBND xã (qua Phòng …)' names who gathers. */
function receiverIn(clause: string): string | undefined {
  const via = through.exec(clause)
  if (via !== null) return nameAt(clause.slice(via.index + via[0].length - (via[1]?.length ?? 0)))
  const found = receiver.exec(clause)?.[1]
  return found === undefined ? undefined : nameAt(found)
}

const isUnit = (name: string) =>
  /^(?:các|thủ trưởng|đơn vị|cơ quan) /iu.test(name) || guessKind(name) !== 'other'

/** Who reports to whom by the words of one clause. */
export function partiesIn(clause: string): Parties {
  const text = clause
    .trim()
    .replace(/^báo cáo [^:.]{1,40}: */iu, '')
    .replace(/^(?:giao|yêu cầu|đề nghị)(?: cho)? (?=\p{Lu}|các )/iu, '')
  const found = subject.exec(firstUpper(text))?.[1]
  const from = found !== undefined && isUnit(found) ? tidy(found) : undefined
  const to = receiverIn(text)
  return { ...(from && { from }), ...(to && { to }) }
}

/** Whom a closing sentence asks: `đề nghị các phòng, ban nghiêm túc …`. */
export function askedIn(text: string): string | undefined {
  const found = requested.exec(text)?.[1]
  return found === undefined ? undefined : tidy(found)
}

/**
 * The unit whose paragraph a heading opens; undefined for other headings. A long list of units goes by the short name
 * that the heading gives it: '(sau đây gọi tắt là các cơ quan, đơn vị)'.
 */
export function headingUnit(heading: string): string | undefined {
  const alias = /\((?:sau đây )?gọi (?:tắt|chung) là:? ([^)]+)\)/iu.exec(heading)?.[1]
  const name = heading.replace(/\([^)]*\)/gu, '').replace(/^đề nghị /iu, '')
  if (alias !== undefined) return tidy(alias.replace(/["“”']/gu, ''))
  return guessKind(name) === 'other' ? undefined : tidy(name)
}
