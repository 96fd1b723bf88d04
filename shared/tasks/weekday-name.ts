const names = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'] as const

/** The weekday of a day (`YYYY-MM-DD`): `Thứ Hai`; empty for text that is no day. */
export function weekdayName(day: string): string {
  return names[new Date(Date.parse(day)).getUTCDay()] ?? ''
}
