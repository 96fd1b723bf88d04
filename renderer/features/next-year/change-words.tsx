import { memo } from 'react'
import type { NextYearChange } from '../../../shared/plans/next-year.ts'
import { compareWords } from '../../../shared/versions/compare-words.ts'

/** What stands now, and what would stand in its place. */
export const ChangeWords = memo(function ChangeWords({ change }: { readonly change: NextYearChange }) {
  const { kind, before, after } = change
  if (kind === 'review') {
    return (
      <>
        <td>{before === '' ? <em>(chưa có)</em> : <Folded title="Phần đánh giá cũ" text={before} />}</td>
        <td>
          <Folded title="Phần đánh giá mới" text={after} />
        </td>
      </>
    )
  }
  if (kind === 'column') {
    return (
      <>
        <td>
          <em>(chưa in)</em>
        </td>
        <td>
          <ins>{after}</ins>
        </td>
      </>
    )
  }
  if (after === '') {
    return (
      <>
        <td>
          <del>{before}</del>
        </td>
        <td>
          <em>{goneWords[kind]}</em>
        </td>
      </>
    )
  }
  const parts = compareWords(before, after)
  return (
    <>
      <td>
        {before === '' && <em>(trống)</em>}
        {parts.map(({ kind: side, text }, index) => {
          // Parts have no identity but their place.
          const key = `${index}${side}`
          return side === 'added' ? null : side === 'removed' ? (
            <del key={key}>{text}</del>
          ) : (
            <span key={key}>{text}</span>
          )
        })}
      </td>
      <td>
        {parts.map(({ kind: side, text }, index) => {
          const key = `${index}${side}`
          return side === 'removed' ? null : side === 'added' ? (
            <ins key={key}>{text}</ins>
          ) : (
            <span key={key}>{text}</span>
          )
        })}
      </td>
    </>
  )
})

const goneWords: Readonly<Record<Exclude<NextYearChange['kind'], 'review' | 'column'>, string>> = {
  year: 'Bỏ',
  carried: 'Bỏ ghi chú',
  dropped: 'Đưa ra khỏi kế hoạch',
  emptied: 'Bỏ tiêu đề nhóm',
  basis: 'Bỏ căn cứ',
  baseline: 'Để trống',
}

function Folded({ title, text }: { readonly title: string; readonly text: string }) {
  const lines = text.split('\n')
  return (
    <details>
      <summary>
        {title}: {lines.length} đoạn
      </summary>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
        <p key={index}>{line}</p>
      ))}
    </details>
  )
}
