import { z } from 'zod'
import list from './built-in-phrases.json' with { type: 'json' }
import { type Phrase, phrase } from './phrase.ts'

/** Sections that phrases are kept under, in the order of a plan; a commune's own may be under others. */
export const phraseSections = [
  'Mục đích',
  'Yêu cầu',
  'Mục tiêu',
  'Nhiệm vụ',
  'Giải pháp',
  'Kinh phí',
  'Tổ chức thực hiện',
  'Chế độ báo cáo',
  'Câu kết',
] as const

/** Standard sentences that come with the program. A closing sentence has no final mark: `./.` is printed by rule. */
export const builtInPhrases: readonly Phrase[] = z
  .array(phrase.omit({ own: true }))
  .parse(list)
  .map(entry => ({ ...entry, own: false }))
