/** The views of following a plan, in the order of their tabs; the first is shown when the address names none. */
export const followViews = [
  { id: 'overview', label: 'Tổng quan' },
  { id: 'list', label: 'Danh sách' },
  { id: 'units', label: 'Theo đơn vị' },
  { id: 'timeline', label: 'Tiến độ theo thời gian' },
  { id: 'indicators', label: 'Chỉ tiêu' },
  { id: 'forms', label: 'Phiếu báo cáo' },
  { id: 'calendar', label: 'Lịch báo cáo' },
] as const

export type FollowView = (typeof followViews)[number]['id']
