import { BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import { confine, pageUrl, webPreferences } from './security.ts'

/**
 * Opens the program's one window, shown once there is something to see.
 * @param preload absolute path of the built preload script
 * @param packaged an installed copy has no developer tools
 */
export function openWindow(preload: string, packaged: boolean): BrowserWindow {
  const window = new BrowserWindow({
    title: 'Sổ Kế hoạch',
    width: 1280,
    height: 800,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    autoHideMenuBar: true,
    webPreferences: webPreferences(preload, packaged),
  })
  window.setMenu(Menu.buildFromTemplate(menu(packaged)))
  confine(window.webContents)
  waitForUnsaved(window)
  window.once('ready-to-show', () => window.show())
  window.loadURL(pageUrl).catch(() => window.show())
  return window
}

/** Brings the window to the front, however it was put away. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

/**
 * A page with unsaved words holds its window (`beforeunload`), saves, and closes the window itself. When it is
 * still held at the next try, saving has not come to an end: the person decides.
 */
function waitForUnsaved(window: BrowserWindow): void {
  let held = false
  window.webContents.on('will-prevent-unload', event => {
    if (!held) {
      held = true
      return
    }
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: 'Sổ Kế hoạch',
      message: 'Nội dung vừa sửa chưa lưu được.',
      detail: 'Quay lại để kiểm tra và lưu, hoặc đóng cửa sổ và bỏ phần chưa lưu.',
      buttons: ['Quay lại', 'Đóng và bỏ phần chưa lưu'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    })
    if (answer === 1) event.preventDefault()
  })
}

/** Never seen unless Alt is pressed, yet the keys for undo, copying and zoom come from it. */
function menu(packaged: boolean): MenuItemConstructorOptions[] {
  return [
    {
      label: 'Soạn thảo',
      submenu: [
        { role: 'undo', label: 'Hoàn tác' },
        { role: 'redo', label: 'Làm lại' },
        { type: 'separator' },
        { role: 'cut', label: 'Cắt' },
        { role: 'copy', label: 'Sao chép' },
        { role: 'paste', label: 'Dán' },
        { role: 'selectAll', label: 'Chọn tất cả' },
      ],
    },
    {
      label: 'Hiển thị',
      submenu: [
        { role: 'zoomIn', label: 'Phóng to', accelerator: 'CommandOrControl+=' },
        { role: 'zoomOut', label: 'Thu nhỏ' },
        { role: 'resetZoom', label: 'Cỡ bình thường' },
        { role: 'togglefullscreen', label: 'Toàn màn hình' },
        ...(packaged ? [] : [{ role: 'toggleDevTools' } as const]),
      ],
    },
  ]
}
