import type { HeaderFooter, PageSetup, WorksheetProperties } from 'exceljs'
import {
  headerDistance,
  landscapeMargins,
  pageNumberSize,
  typeface,
} from '../../../shared/documents/layout-rules.ts'

const twipsPerInch = 1440
/** A4 in the list of ECMA-376 part 1, 18.3.1.63. */
const a4 = 9

/** A4 landscape with the heading row, counted from 1, on every page. */
export function pageSetup(headingRow: number): Partial<PageSetup> {
  return {
    paperSize: a4,
    orientation: 'landscape',
    // Each appendix counts its pages from 1 (NĐ30 PL I.III.1.đ).
    firstPageNumber: 1,
    printTitlesRow: `${headingRow}:${headingRow}`,
    margins: {
      top: landscapeMargins.top / twipsPerInch,
      bottom: landscapeMargins.bottom / twipsPerInch,
      left: landscapeMargins.left / twipsPerInch,
      right: landscapeMargins.right / twipsPerInch,
      header: headerDistance / twipsPerInch,
      footer: headerDistance / twipsPerInch,
    },
  }
}

/** One page wide, as many pages long as it takes. */
export const fitToWidth: Partial<PageSetup> = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 }

/** The page number centred in the top margin, not on the first page (NĐ30 PL I.I.7). */
export const pageHeader: Partial<HeaderFooter> = {
  differentFirst: true,
  oddHeader: `&C&"${typeface},Regular"&${pageNumberSize}&P`,
}

/**
 * Height in points of a row that states none, and width of a column that states none: exceljs leaves out a width of
 * exactly 9, so 9 must be what the sheet falls back on.
 */
export const sheetDefaults: Partial<WorksheetProperties> = {
  defaultRowHeight: 15.75,
  defaultColWidth: 9,
  dyDescent: 0.25,
}
