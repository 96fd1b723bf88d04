import type { Acceptance, ProposedAnswer, ProposedFile } from '../../../shared/forms/acceptance.ts'
import { periodLabel } from '../../../shared/tasks/period.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import styles from '../../styles/tracking-forms.module.css'
import { answerGroups, groupOf, stateNames } from './proposal-groups.ts'

const fileStates: Readonly<Record<ProposedFile['state'], string>> = {
  read: 'Đọc được',
  blank: 'Chưa điền',
  duplicate: 'Tệp trùng',
  wrongPlan: 'Kế hoạch khác',
  wrongPeriod: 'Kỳ khác',
  unreadable: 'Không đọc được',
}

/** The files that were read: whose they are, how much is filled in, what is wrong with them and in which row. */
export function ProposalFiles({ proposal }: { readonly proposal: Acceptance }) {
  if (proposal.files.length === 0)
    return (
      <EmptyState title="Không thấy phiếu nào">
        Thư mục này không có tệp Excel (.xlsx) nào. Hãy đóng lại, rồi chọn thư mục có phiếu của các đơn vị.
      </EmptyState>
    )
  // Of the same name are files from several folders; with the same bytes, copies.
  const byFile = Map.groupBy(proposal.answers, ({ file, fileName }) => `${file} ${fileName}`)
  return (
    <table className={styles.files} aria-label="Các tệp đã đọc">
      <thead>
        <tr>
          <th scope="col">Tệp</th>
          <th scope="col">Đơn vị</th>
          <th scope="col">Kỳ, đợt</th>
          <th scope="col">Đã điền</th>
          <th scope="col">Kết quả đọc</th>
        </tr>
      </thead>
      <tbody>
        {proposal.files.map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files may be the same in everything
          <FileLine key={index} file={file} answers={byFile.get(`${file.hash} ${file.name}`) ?? []} />
        ))}
      </tbody>
    </table>
  )
}

/** `12 mới, 1 không nhận được` */
function groupCounts(answers: readonly ProposedAnswer[]): string {
  return answerGroups
    .map(({ group, label }) => ({ label, count: answers.filter(each => groupOf(each) === group).length }))
    .filter(({ count }) => count > 0)
    .map(({ label, count }) => `${count} ${label.toLocaleLowerCase('vi')}`)
    .join(', ')
}

function FileLine(props: { readonly file: ProposedFile; readonly answers: readonly ProposedAnswer[] }) {
  const { file, answers } = props
  const period = file.period === null ? '' : periodLabel(file.period)
  const round = file.round === null ? '' : `đợt ${file.round}`
  // A file as a whole that is wrong says so once, not in every row.
  const whole = file.state === 'wrongPlan' || file.state === 'wrongPeriod'
  const refused = whole ? [] : answers.filter(each => groupOf(each) === 'refused')
  return (
    <tr>
      <th scope="row">{file.name}</th>
      <td>{file.unit ?? '—'}</td>
      <td>{[period, round].filter(part => part !== '').join(', ') || '—'}</td>
      <td className={styles.figures}>
        {file.state === 'unreadable' ? '—' : `${file.answered}/${file.answered + file.unanswered}`}
      </td>
      <td>
        <strong className={styles.fileState} data-good={file.state === 'read' || undefined}>
          {fileStates[file.state]}
        </strong>
        {!whole && answers.length > 0 && `: ${groupCounts(answers)}`}
        {file.sentence !== '' && <p>{file.sentence}</p>}
        {file.notes.map(note => (
          <p key={note}>{note}</p>
        ))}
        {refused.length > 0 && (
          <ul className={styles.faults}>
            {refused.map(({ id, sheet, row, state, sentence }) => (
              <li key={id}>
                Trang “{sheet}”, hàng {row}: {stateNames[state]}. {sentence}
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}
