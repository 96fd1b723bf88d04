import { entry } from './followed-plan.ts'

/** What was reported of `followedPlan` in June 2026. */
export const june = [
  entry({
    id: 'a',
    rowId: 't2',
    day: '2026-06-12',
    status: 'done',
    percent: 100,
    result: 'Đã số hóa 2.500 trang sổ.',
    evidence: [{ document: 'Báo cáo số 12/BC-VHXH', date: '2026-06-12', path: '' }],
  }),
  entry({
    id: 'b',
    rowId: 't1',
    day: '2026-06-20',
    status: 'ongoing',
    percent: 60,
    result: 'đang lắp đặt',
    difficulty: 'Thiếu kinh phí.',
    proposal: 'Đề nghị bổ sung kinh phí.',
    reporter: 'Văn phòng HĐND và UBND',
  }),
  entry({ id: 'c', rowId: 'i1', day: '2026-06-25', value: 82.5 }),
]
