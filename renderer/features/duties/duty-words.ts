import { type DutyRole, dutyRoles, type UnitDuties } from '../../../shared/tasks/duties.ts'

/** What a person calls each role. */
export const roleLabels: Readonly<Record<DutyRole, string>> = {
  lead: 'Chủ trì',
  support: 'Phối hợp',
  monitor: 'Theo dõi',
  guide: 'Hướng dẫn, kiểm tra',
}

/** `Chủ trì 3 · Phối hợp 1` */
export function summariseDuties({ duties }: UnitDuties): string {
  return dutyRoles
    .map(role => [roleLabels[role], duties.filter(duty => duty.role === role).length] as const)
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${count}`)
    .join(' · ')
}
