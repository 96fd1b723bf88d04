import type { VersionSummary } from '../../../shared/versions/api.ts'
import { dayAndTime } from '../../components/when.ts'

const kinds: Readonly<Record<Exclude<VersionSummary['kind'], 'named'>, string>> = {
  hourly: 'Tự động theo giờ',
  import: 'Trước khi nhập văn bản',
  export: 'Trước khi xuất',
  state: 'Trước khi chuyển trạng thái',
  restore: 'Trước khi khôi phục',
}

/** What a version is called in the list: its own name, or why it was kept. */
export function versionName(version: VersionSummary): string {
  return version.kind === 'named' ? version.name : kinds[version.kind]
}

/** A version in one line: `Trước khi xuất, 05/02/2026 14:05`. */
export function versionTitle(version: VersionSummary): string {
  return `${versionName(version)}, ${dayAndTime(version.at)}`
}
