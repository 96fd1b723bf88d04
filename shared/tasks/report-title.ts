import { type Period, periodLabel } from './period.ts'

/**
 * A duty's title together with the period that it is about, nothing said twice: `Báo cáo tháng` → `Báo cáo tháng 11
 * năm 2026`; a title of other words keeps them: `Họp Ban Chỉ đạo (tháng 11 năm 2026)`.
 */
export function reportTitle(title: string, period: Period): string {
  const label = periodLabel(period)
  const plain = /^(Báo cáo)(?: (?:định kỳ|tháng|quý|6 tháng|9 tháng|năm))*$/u.exec(title.trim())
  return plain ? `${plain[1]} ${label}` : `${title} (${label})`
}
