import type { Command } from './features/search/match-commands.ts'
import { followPlace } from './follow-place.ts'
import { followViews } from './follow-views.ts'
import { goTo, type Route } from './route.ts'

/**
 * What can be done from here, as Ctrl+K offers it.
 *
 * @param followed id of the plan that is followed where a plan is open: that plan, or the one that a report is about.
 */
export function commandsFor(
  route: Route,
  followed: string,
  actions: {
    readonly onCreate: () => void
    readonly onImport: () => void
    readonly onKeepVersion: () => void
    readonly onSaveAsTemplate: () => void
  },
): readonly Command[] {
  const toReports = (place?: string) =>
    goTo({ screen: 'plan', planId: followed, tab: 'reports', ...(place ? { place } : {}) })
  const ofPlan: readonly Command[] =
    route.screen === 'plan'
      ? [
          {
            id: 'export',
            label: 'Xuất Word, Excel',
            keys: 'Ctrl+E',
            run: () => goTo({ ...route, tab: 'export', place: 'files' }),
          },
          {
            id: 'info',
            label: 'Mở thẻ Thông tin',
            keys: 'Alt+1',
            run: () => goTo({ screen: 'plan', planId: route.planId, tab: 'info' }),
          },
          {
            id: 'text',
            label: 'Mở thẻ Nội dung',
            keys: 'Alt+2',
            run: () => goTo({ screen: 'plan', planId: route.planId, tab: 'text' }),
          },
          {
            id: 'appendix',
            label: 'Mở thẻ Phụ lục',
            keys: 'Alt+3',
            run: () => goTo({ screen: 'plan', planId: route.planId, tab: 'appendix' }),
          },
          {
            id: 'follow',
            label: 'Mở thẻ Theo dõi',
            keys: 'Alt+5',
            run: () => goTo({ screen: 'plan', planId: followed, tab: 'follow' }),
          },
          ...followViews.map(({ id, label }) => ({
            id: `follow-${id}`,
            label: `Theo dõi: ${label}`,
            run: () => goTo({ screen: 'plan', planId: followed, tab: 'follow', place: followPlace(id) }),
          })),
          {
            id: 'reports',
            label: 'Mở thẻ Báo cáo, lập báo cáo',
            keys: 'Alt+6',
            run: () => toReports(),
          },
          { id: 'next-year', label: 'Tạo kế hoạch năm sau', run: () => toReports('next-year') },
          { id: 'send', label: 'Chuyển kế hoạch sang máy khác', run: () => toReports('send') },
          {
            id: 'history',
            label: 'Mở thẻ Lịch sử',
            keys: 'Alt+7',
            run: () => goTo({ screen: 'plan', planId: route.planId, tab: 'history' }),
          },
          { id: 'keep', label: 'Lưu phiên bản', keys: 'Ctrl+Shift+S', run: actions.onKeepVersion },
          { id: 'template', label: 'Lưu làm mẫu', run: actions.onSaveAsTemplate },
          {
            id: 'check',
            label: 'Kiểm tra kế hoạch',
            keys: 'Alt+4',
            run: () => goTo({ ...route, tab: 'export', place: 'findings' }),
          },
        ]
      : []
  return [
    ...ofPlan,
    { id: 'create', label: 'Tạo kế hoạch từ mẫu', run: actions.onCreate },
    { id: 'import', label: 'Nhập văn bản', run: actions.onImport },
    { id: 'home', label: 'Về Trang chủ', run: () => goTo({ screen: 'home' }) },
    { id: 'legal-bases', label: 'Mở Căn cứ pháp lý', run: () => goTo({ screen: 'legal-bases' }) },
    { id: 'organisations', label: 'Mở Danh mục đơn vị', run: () => goTo({ screen: 'organisations' }) },
    { id: 'bin', label: 'Mở Thùng rác', run: () => goTo({ screen: 'bin' }) },
    { id: 'settings', label: 'Mở Cài đặt', run: () => goTo({ screen: 'settings' }) },
  ]
}
