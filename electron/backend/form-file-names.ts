import { periodLabel } from '../../shared/tasks/period.ts'
import { fold } from '../../shared/vietnamese.ts'
import { safeStem } from './file-name.ts'

/** Letters of a unit's name; the whole stays short enough for a deep folder on Windows, and in bytes for Linux. */
const longestUnit = 60

/**
 * What the forms of a round are called: `Phiếu báo cáo - Phòng Kinh tế - tháng 6 năm 2026.xlsx`, from the second round
 * on with `- đợt 2`. Names that would be one file get a number.
 */
export function formFileNames(units: readonly string[], period: string, round: number): readonly string[] {
  const again = round > 1 ? ` - đợt ${round}` : ''
  const taken = new Set<string>()
  return units.map(unit => {
    const name =
      unit.length > longestUnit
        ? `${unit
            .slice(0, longestUnit - 1)
            .toWellFormed()
            .trim()}…`
        : unit
    const stem = safeStem(`Phiếu báo cáo - ${name} - ${periodLabel(period)}${again}`)
    let free = stem
    // Disks of Windows know no capitals, and some know no accents either.
    for (let copy = 2; taken.has(fold(free)); copy++) free = `${stem} (${copy})`
    taken.add(fold(free))
    return `${free}.xlsx`
  })
}
