const format = new Intl.DateTimeFormat('vi', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
})

/** `05/02/2026 14:05` by this machine's clock, of an ISO instant. */
export function dayAndTime(instant: string): string {
  const parts = new Map(format.formatToParts(new Date(instant)).map(part => [part.type, part.value]))
  const day = `${parts.get('day')}/${parts.get('month')}/${parts.get('year')}`
  return `${day} ${parts.get('hour')}:${parts.get('minute')}`
}
