import { label } from '../../../shared/glossary.ts'
import type { Block } from '../../../shared/plans/block.ts'
import type { Aspect, Entry, Numbers } from '../../../shared/versions/comparison.ts'

const aspectNotes: Readonly<Record<Exclude<Aspect, 'words' | 'kind' | 'number'>, string>> = {
  look: 'Đổi cách trình bày (chữ đậm, chữ nghiêng, tiêu đề)',
  shape: 'Đổi khung của bảng',
  numbering: 'Đổi cách đánh số',
  meaning: 'Đổi cách hiểu thời hạn hoặc mức phải đạt',
}

/** `Chuyển chỗ: trước là II., nay là IV., kèm 12 đoạn bên dưới`. */
export function moveNote(numbers: Numbers, carried: number): string {
  const { before, after } = numbers
  const renumbered = before !== undefined && after !== undefined && before !== after
  const numbering = renumbered ? `: trước là ${before}, nay là ${after}` : ''
  return `Chuyển chỗ${numbering}${carried > 0 ? `, kèm ${carried} đoạn bên dưới` : ''}`
}

/** What changed in an entry beside its words, in the clerk's words. */
export function notesOf(
  entry: Pick<Entry<unknown>, 'aspects'>,
  numbers: Numbers,
  kinds?: { readonly before: string; readonly after: string },
): readonly string[] {
  return entry.aspects.flatMap(aspect => {
    if (aspect === 'words') return []
    if (aspect === 'kind') return [kinds ? `Đổi cấp: ${kinds.before} → ${kinds.after}` : 'Đổi loại']
    if (aspect !== 'number') return [aspectNotes[aspect]]
    return [`Đổi số: ${numbers.before ?? 'không số'} → ${numbers.after ?? 'không số'}`]
  })
}

/** What the two kinds of a block are called. */
export function kindNames(entry: Entry<Block>) {
  if (!entry.before || !entry.after) return undefined
  return { before: label(`block.${entry.before.kind}`), after: label(`block.${entry.after.kind}`) }
}
