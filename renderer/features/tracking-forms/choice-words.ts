import type { ChoiceCounts } from './chosen-answers.ts'

/** What one click will do, and what is still open: `Sẽ ghi 12 câu trả lời, thay 2 nội dung đã có.` */
export function choiceWords({ taken, correcting, open, files }: ChoiceCounts): string {
  const replaced = correcting > 0 ? `, trong đó ${correcting} câu thay cho nội dung đã có` : ''
  const doing =
    taken > 0
      ? `Sẽ ghi ${taken} câu trả lời${replaced}.`
      : files > 0
        ? 'Không có câu nào được ghi thêm.'
        : 'Không có gì mới.'
  return open > 0 ? `${doing} Còn ${open} mục mâu thuẫn chưa chọn.` : doing
}

/** What was written: `Đã ghi 12 câu trả lời; 2 câu thay cho nội dung đã có. Đã ghi nhớ 3 tệp.` */
export function acceptedWords(done: {
  readonly added: number
  readonly corrected: number
  readonly files: number
}): string {
  const said = done.added > 0 ? `Đã ghi ${done.added} câu trả lời vào sổ theo dõi` : 'Không ghi thêm câu nào'
  const replaced = done.corrected > 0 ? `; ${done.corrected} câu thay cho nội dung đã có` : ''
  const files = done.files > 0 ? ` Đã ghi nhớ ${done.files} tệp.` : ''
  return `${said}${replaced}.${files}`
}
