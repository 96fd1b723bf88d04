import { expect, test } from 'vitest'
import { documentsThread } from '../../../electron/documents/documents-thread.ts'
import { layOutPages } from '../../../electron/documents/docx/lay-out-pages.ts'
import { renderDocx } from '../../../electron/documents/docx/render-docx.ts'
import { renderXlsx } from '../../../electron/documents/xlsx/render-xlsx.ts'
import { composePlan } from '../../../shared/documents/compose-plan.ts'
import { composeWorkbook } from '../../../shared/documents/compose-workbook.ts'
import { smallPlan } from '../../support/small-plan.ts'

const document = composePlan(smallPlan, '2026-01-15')

test('lays out in a thread what is laid out here', async () => {
  expect(await documentsThread.call('layOut', document)).toEqual(layOutPages(document))
})

test('writes in a thread the very bytes that are written here', async () => {
  expect(await documentsThread.call('renderDocx', document)).toEqual(
    new Uint8Array(await renderDocx(document)),
  )
  const workbook = composeWorkbook(smallPlan, '2026-01-15')
  expect(await documentsThread.call('renderXlsx', workbook)).toEqual(
    new Uint8Array(await renderXlsx(workbook)),
  )
})
