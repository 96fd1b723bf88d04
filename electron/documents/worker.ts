import type { OfficialDocument } from '../../shared/documents/model.ts'
import type { Workbook } from '../../shared/documents/sheet.ts'
import type { ProgressForm } from '../../shared/forms/progress-form.ts'
import { serveThread } from '../threads/serve-thread.ts'
import { layOutPages, layOutSection } from './docx/lay-out-pages.ts'
import { remember } from './remember.ts'

/** The text and the appendices of one plan, and a little more for changing between two. */
const keptSections = 12

const layOutRemembered = remember(layOutSection, keptSections)

const works = {
  layOut: ({ sections }: OfficialDocument) => layOutPages({ sections }, layOutRemembered),
  // Libraries are loaded when first needed: they cost more to load than everything else together.
  renderDocx: async (document: OfficialDocument) =>
    (await import('./docx/render-docx.ts')).renderDocx(document),
  renderXlsx: async (workbook: Workbook) => (await import('./xlsx/render-xlsx.ts')).renderXlsx(workbook),
  renderForm: async (form: ProgressForm) => (await import('./xlsx/progress-form.ts')).renderForm(form),
}
export type DocumentWorks = typeof works

serveThread(works)
