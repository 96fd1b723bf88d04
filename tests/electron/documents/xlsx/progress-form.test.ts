import { describe, expect, test } from 'vitest'
import { renderForm } from '../../../../electron/documents/xlsx/progress-form.ts'
import { composeForm } from '../../../../shared/forms/compose-form.ts'
import { fillColumns } from '../../../../shared/forms/form-columns.ts'
import { trackPlan } from '../../../../shared/tasks/track-plan.ts'
import { askedRows, columnsOf, openForm } from '../../../support/filled-form.ts'
import { formsPlan, unitName } from '../../../support/forms-plan.ts'
import { makeLog } from '../../../support/make-log.ts'
import { validateOoxml } from '../../../support/validate-ooxml.ts'

const plan = formsPlan(4, 12)
const tracked = trackPlan(plan, makeLog(plan, { seed: 3, months: 5 }), '2025-06-20')
const made = (unit = unitName(1)) =>
  composeForm(plan, tracked, {
    unit,
    period: '2025-06',
    round: 1,
    today: '2025-06-20',
    returnBy: '2025-06-25',
  })

test('is a valid workbook, and the same bytes for the same form', async () => {
  const bytes = await renderForm(made())
  const report = await validateOoxml(bytes, 'xlsx')
  if (!report.available) console.warn(report.reason)
  else expect(report.errors).toEqual([])
  expect(Buffer.from(await renderForm(made())).equals(Buffer.from(bytes))).toBe(true)
})

describe('the sheets', async () => {
  const workbook = await openForm(await renderForm(made()))
  const rows = askedRows(workbook)

  test('hold the rows that the unit leads, each once, with a key; what it supports is only to read', () => {
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Nhiệm vụ', 'visible'],
      ['Chỉ tiêu', 'visible'],
      ['Phối hợp', 'visible'],
      ['PhieuBaoCao', 'hidden'],
    ])
    const ids = rows.filter(({ occurrence }) => occurrence === null).map(({ rowId }) => rowId)
    expect(ids.toSorted()).toEqual(
      tracked.flatMap(({ leads, rowId }) => (leads.includes(unitName(1)) ? [rowId] : [])).toSorted(),
    )
  })

  test('are protected without a password; only cells to fill in are unlocked', () => {
    for (const sheet of workbook.worksheets.slice(0, 3)) {
      const { header, columns } = columnsOf(sheet)
      const open = new Set(fillColumns.flatMap(id => columns.get(id) ?? []))
      const model: object = sheet.model
      expect(model).toMatchObject({
        sheetProtection: { sheet: true, formatColumns: true, autoFilter: true },
      })
      expect(JSON.stringify(model)).not.toContain('hashValue')
      sheet.eachRow((row, at) =>
        row.eachCell((cell, column) => {
          if (cell.protection?.locked === false) expect([at > header, open.has(column)]).toEqual([true, true])
        }),
      )
    }
    for (const { row, columns } of rows) {
      const unlocked = fillColumns.filter(
        id => columns.has(id) && row.getCell(columns.get(id) ?? 1).protection?.locked === false,
      )
      expect(unlocked).toEqual(
        columns.has('percent')
          ? ['status', 'percent', 'doneOn', 'result', 'difficulty', 'proposal', 'document']
          : ['value', 'result', 'difficulty', 'proposal', 'document'],
      )
    }
  })

  test('offer the statuses, and limit the figures', () => {
    const rules = rows.map(({ row, columns }) => ({
      status: row.getCell(columns.get('status') ?? 1).dataValidation,
      percent: row.getCell(columns.get('percent') ?? 1).dataValidation,
      value: row.getCell(columns.get('value') ?? 1).dataValidation,
      isTask: columns.has('percent'),
    }))
    for (const { status, percent, value, isTask } of rules)
      if (isTask) {
        expect(status.formulae).toEqual(['"Chưa bắt đầu,Đang thực hiện,Hoàn thành,Tạm dừng,Không thực hiện"'])
        expect(percent).toMatchObject({ type: 'decimal', formulae: [0, 100] })
      } else expect(value).toMatchObject({ type: 'decimal' })
  })

  test('keep days as they are typed: some programs take the month of 5/6 for the 5th', () => {
    const days = rows.flatMap(({ row, columns }) => {
      const column = columns.get('doneOn')
      return column === undefined ? [] : [row.getCell(column)]
    })
    expect(days.length).toBeGreaterThan(0)
    for (const { numFmt, dataValidation } of days) {
      expect(numFmt).toBe('@')
      expect(dataValidation.prompt).toContain('ngày/tháng/năm')
    }
  })

  test('hide the key, keep the heading in sight and on every page, A4 across', () => {
    for (const sheet of workbook.worksheets.slice(0, 2)) {
      const { header, columns } = columnsOf(sheet)
      expect(sheet.getColumn(columns.get('key') ?? 1).hidden).toBe(true)
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: header })
      const { activeCell } = sheet.views[0] ?? {}
      expect(sheet.getCell(activeCell ?? 'A1').protection?.locked, 'opens where writing begins').toBe(false)
      expect(sheet.pageSetup).toMatchObject({
        orientation: 'landscape',
        paperSize: 9,
        fitToWidth: 1,
        printTitlesRow: `${header}:${header}`,
      })
    }
  })

  test('say whose form it is, about what, and by when to send it back', () => {
    const words = [1, 2, 3, 4].map(at => String(workbook.worksheets[0]?.getRow(at).getCell(1).value))
    expect(words.join('\n')).toContain(`Đơn vị: ${unitName(1)} — Kỳ báo cáo: tháng 6 năm 2025`)
    expect(words.join('\n')).toContain('chậm nhất ngày 25/06/2025')
  })
})

test('a missed return of a recurring duty is asked for in a row of its own', async () => {
  const bare = trackPlan(plan, [], '2025-06-20')
  const form = composeForm(plan, bare, {
    unit: unitName(1),
    period: '2025-06',
    round: 2,
    today: '2025-06-20',
    returnBy: null,
  })
  const rows = askedRows(await openForm(await renderForm(form)))
  expect(rows.flatMap(({ rowId, occurrence }) => (occurrence === null ? [] : [[rowId, occurrence]]))).toEqual(
    [['t1-0', '2025-03-31']],
  )
})

test('a unit that leads nothing has no form', async () => {
  await expect(renderForm(made('Đơn vị lạ'))).rejects.toThrow(RangeError)
})
