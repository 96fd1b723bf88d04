import type { WebPreferences } from 'electron'
import { readPageFile } from './page-files.ts'

/** The page's own scheme: nothing is loaded from `file://` or from the network. */
export const scheme = 'app'
export const pageUrl = `${scheme}://so-ke-hoach/index.html`

/** What the scheme may do; registered before the app is ready. */
export const schemePrivileges = {
  scheme,
  privileges: { standard: true, secure: true, supportFetchAPI: true },
} as const

/**
 * The window's walls, stated in full although most are defaults.
 * @param preload absolute path of the built preload script
 * @param packaged an installed copy has no developer tools
 */
export function webPreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    devTools: !packaged,
    spellcheck: false,
  }
}

/** Whether a URL belongs to the page that came with the program. */
export function isOurUrl(url: string): boolean {
  if (!URL.canParse(url)) return false
  const { protocol, host } = new URL(url)
  return protocol === `${scheme}:` && host === 'so-ke-hoach'
}

export type Sender = {
  readonly sender: object
  readonly senderFrame: { readonly parent: object | null; readonly url: string } | null
}

/**
 * Whether a message comes from the main frame of our own window, showing our own page.
 * @param contents the window's web contents, null when there is no window
 */
export function isTrustedSender({ sender, senderFrame }: Sender, contents: object | null): boolean {
  // A frame that has navigated away since it sent is null.
  if (contents === null || sender !== contents || senderFrame === null) return false
  return senderFrame.parent === null && isOurUrl(senderFrame.url)
}

type Forbid = (event: { readonly preventDefault: () => void }) => void

/** The part of `webContents` that keeps a page in its place. */
export interface Confinable {
  on(event: 'will-navigate', listener: Forbid): unknown
  on(event: 'will-frame-navigate', listener: Forbid): unknown
  on(event: 'will-attach-webview', listener: Forbid): unknown
  setWindowOpenHandler(handler: () => { readonly action: 'deny' }): unknown
}

/** Keeps a page where it is: it goes nowhere else, opens nothing, embeds nothing. */
export function confine(contents: Confinable): void {
  const forbid: Forbid = event => event.preventDefault()
  contents.on('will-navigate', forbid)
  contents.on('will-frame-navigate', forbid)
  contents.on('will-attach-webview', forbid)
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

type AnswerRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void
type AnswerCheck = (contents: unknown, permission: string) => boolean

/** The part of a `session` that grants permissions. */
export interface PermissionSettings {
  setPermissionRequestHandler(handler: AnswerRequest): void
  setPermissionCheckHandler(handler: AnswerCheck): void
  setDevicePermissionHandler(handler: () => boolean): void
}

/** Copying to the clipboard is the only thing that the page may ask of the system. */
export function denyPermissions(session: PermissionSettings): void {
  const allowed = 'clipboard-sanitized-write'
  session.setPermissionRequestHandler((_contents, permission, answer) => answer(permission === allowed))
  session.setPermissionCheckHandler((_contents, permission) => permission === allowed)
  session.setDevicePermissionHandler(() => false)
}

/** Answers the scheme's requests with files of the page's folder, each with the content security policy. */
export function servePage(pageFolder: string): (request: Request) => Promise<Response> {
  return async request => {
    const file =
      request.method === 'GET' && isOurUrl(request.url)
        ? await readPageFile(pageFolder, new URL(request.url).pathname)
        : null
    return file === null
      ? new Response(null, { status: 404 })
      : new Response(file.bytes, { headers: { ...file.headers } })
  }
}
