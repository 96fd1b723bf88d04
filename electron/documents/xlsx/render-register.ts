import type { LegalBasis } from '../../../shared/legal-bases/legal-basis.ts'
import { registerColumns } from '../../../shared/legal-bases/register-columns.ts'
import { renderXlsx } from './render-xlsx.ts'

/**
 * The register of legal bases as an .xlsx file: one entry a row under Vietnamese headings, days as dates, everything
 * else as text. `readRegister` reads it back.
 *
 * @param date `YYYY-MM-DD` of writing, for the file's properties: the same input gives the same bytes.
 */
export function renderRegister(entries: readonly LegalBasis[], date: string): Promise<Uint8Array> {
  return renderXlsx({
    title: 'Danh mục căn cứ pháp lý',
    creator: 'Sổ Kế hoạch',
    date,
    printed: [],
    data: [
      {
        name: 'Căn cứ pháp lý',
        columns: registerColumns.map(({ heading, type }) => ({ key: heading, type })),
        rows: entries.map(entry =>
          registerColumns.map(({ field }) =>
            field === 'numberAndSymbol' || field === 'citation' ? null : entry[field] || null,
          ),
        ),
      },
    ],
  })
}
