import type { Page } from '@playwright/test'
import { addDays } from '../../shared/dates.ts'
import { plan as planSchema } from '../../shared/plans/plan.ts'
import type { NewProgress } from '../../shared/tasks/api.ts'
import type { RunningApp } from './app-fixture.ts'
import { caller } from './open-text.ts'

const firm = (start: string, due: string) => ({
  kind: 'range',
  start,
  end: due,
  due,
  confidence: 'high',
  confirmed: true,
})
const figure = (value: number) => ({ kind: 'ratio', comparator: '>=', value, unit: '%' })

/** What a test says of a row; the rest is blank. */
export type Said = Pick<NewProgress, 'rowId' | 'day'> &
  Partial<Pick<NewProgress, 'status' | 'percent' | 'value' | 'period' | 'occurrence' | 'result'>>

/**
 * An issued plan of this year with tasks and indicators around today, whose text asks for reports before the 15th of
 * every month, and its log.
 *
 * @param more further tasks, so that the lists are long.
 */
export async function makeFollowedPlan(app: RunningApp, page: Page, { more = 0 } = {}) {
  const call = caller(app, page)
  const today = String((await call('app.info', {})).value['today'])
  const year = Number(today.slice(0, 4))
  const made = await call('plans.createFromTemplate', {
    templateId: 'muc-dich-noi-dung',
    facts: {
      unitKind: 'xã',
      communeName: 'Hòa Lộc',
      provinceKind: 'tỉnh',
      provinceName: 'An Hòa',
      year,
      signerName: 'Trần Văn An',
    },
  })
  const id = String(made.value['id'])
  const get = async () => (await call('plans.get', { id })).value
  const { appendices, body, letterhead } = planSchema.parse((await get())['plan'])
  const column = (field: string, label: string, width: number) => ({ field, label, width })
  const row = (rowId: string, name: string, lead: string, facts: Record<string, unknown>, cells = {}) => ({
    id: rowId,
    kind: 'row',
    cells: { name, lead, ...cells },
    ...facts,
  })
  const tasks = [
    { id: 'g1', kind: 'group', title: 'Chính quyền số' },
    row('late', 'Rà soát máy trạm', 'Phòng Kinh tế', {
      schedule: firm(addDays(today, -90), addDays(today, -10)),
    }),
    row('soon', 'Nâng cấp mạng nội bộ', 'Phòng Kinh tế', {
      schedule: firm(addDays(today, -30), addDays(today, 5)),
    }),
    row('done', 'Ban hành quy chế quản lý văn bản', 'Văn phòng HĐND và UBND', {
      schedule: firm(addDays(today, -60), addDays(today, 20)),
    }),
    { id: 'g2', kind: 'group', title: 'Xã hội số' },
    row('year', 'Tập huấn kỹ năng số', 'Phòng Văn hóa - Xã hội', {
      schedule: {
        kind: 'year',
        start: `${year}-01-01`,
        end: `${year}-12-31`,
        due: `${year}-12-31`,
        confidence: 'high',
        confirmed: true,
      },
    }),
    row('always', 'Tuyên truyền trên loa', 'Phòng Văn hóa - Xã hội', {
      schedule: { kind: 'continuous', end: null, confidence: 'high', confirmed: true },
    }),
    row('monthly', 'Công khai thủ tục hành chính', 'Trung tâm Phục vụ hành chính công', {
      schedule: { kind: 'recurring', rules: [{ every: 'quarter' }], confidence: 'high', confirmed: true },
    }),
    row('project', 'Làm sạch dữ liệu dân cư', 'Công an xã', {
      schedule: { kind: 'reference', document: 'Đề án 06', confidence: 'high', confirmed: true },
    }),
    ...Array.from({ length: more }, (_, index) =>
      row(`more-${index}`, `Nhiệm vụ bổ sung số ${index + 1}`, `Tổ công nghệ số thôn ${(index % 20) + 1}`, {
        schedule: firm(addDays(today, -20 - 5 * (index % 40)), addDays(today, 60 - 3 * (index % 40))),
      }),
    ),
  ]
  const indicators = [
    row(
      'online',
      'Tỷ lệ hồ sơ nộp trực tuyến',
      'Trung tâm Phục vụ hành chính công',
      {
        target: figure(80),
        indicator: { tasks: ['soon', 'late'] },
      },
      { target: '≥ 80%', baseline: '55%' },
    ),
    row(
      'people',
      'Tỷ lệ người dân có định danh điện tử',
      'Công an xã',
      { target: figure(70) },
      {
        target: '≥ 70%',
        baseline: '62%',
      },
    ),
    row(
      'pay',
      'Tỷ lệ thanh toán không tiền mặt',
      'Phòng Kinh tế',
      { target: figure(60) },
      { target: '≥ 60%' },
    ),
  ]
  const form = (
    appendixId: string,
    kind: string,
    title: string,
    fields: readonly ReturnType<typeof column>[],
  ) => ({
    id: appendixId,
    kind,
    title,
    columns: [column('ordinal', 'STT', 1), column('name', 'Nội dung', 5), ...fields],
    groupNumbering: 'roman',
    subgroupNumbering: 'none',
    rowNumbering: 'restart',
  })
  await ok(
    call('plans.saveAppendices', {
      id,
      appendicesRev: (await get())['appendicesRev'],
      remove: appendices.map(appendix => appendix.id),
      put: [
        form('tasks', 'tasks', 'Danh mục nhiệm vụ', [
          column('lead', 'Chủ trì', 3),
          column('schedule', 'Thời gian', 2),
        ]),
        form('indicators', 'indicators', 'Danh mục chỉ tiêu', [
          column('lead', 'Chủ trì', 3),
          column('baseline', 'Năm trước', 1),
          column('target', 'Chỉ tiêu', 1),
        ]),
      ],
      order: ['tasks', 'indicators'],
      putItems: [
        ...tasks.map(item => ({ appendixId: 'tasks', item })),
        ...indicators.map(item => ({ appendixId: 'indicators', item })),
      ],
      removeItems: [],
      itemOrders: [
        { appendixId: 'tasks', ids: tasks.map(item => item.id) },
        { appendixId: 'indicators', ids: indicators.map(item => item.id) },
      ],
    }),
  )
  const [, second] = body.filter(block => block.kind === 'dash')
  if (second === undefined) throw new Error('the template has dashes')
  const words =
    'Các cơ quan, đơn vị báo cáo kết quả thực hiện về Phòng Văn hóa - Xã hội trước ngày 15 hằng tháng.'
  await ok(
    call('plans.saveBody', {
      id,
      bodyRev: (await get())['bodyRev'],
      put: [{ ...second, text: [{ text: words }] }],
      remove: [],
      order: null,
    }),
  )
  await ok(
    call('plans.update', {
      id,
      rev: (await get())['rev'],
      patch: { letterhead: { ...letterhead, number: '15', day: 5, month: 1, year } },
    }),
  )
  for (const to of ['submitted', 'issued'])
    await ok(call('plans.changeState', { id, rev: (await get())['rev'], to, who: '', why: '' }))

  const say = (said: readonly Said[]) =>
    ok(
      call('progress.append', {
        planId: id,
        entries: said.map(
          (each): NewProgress => ({
            period: null,
            occurrence: null,
            status: null,
            percent: null,
            value: null,
            result: '',
            difficulty: '',
            proposal: '',
            evidence: [],
            reporter: '',
            corrects: null,
            reason: '',
            ...each,
          }),
        ),
      }),
    )
  const open = (place: string) =>
    page.goto(`${app.address.split('#')[0]}#/plan/${id}/follow/${encodeURIComponent(place)}`)
  return { call, id, today, year, say, open }
}

async function ok(answer: Promise<{ ok: boolean }>): Promise<void> {
  const given = await answer
  if (!given.ok) throw new Error(JSON.stringify(given))
}
