import { readFile, realpath } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

/** What the page may load and reach. Fluent writes its rules into style elements: the one thing allowed inline. */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
}

export type PageFile = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly headers: Readonly<Record<string, string>>
}

/**
 * One file of the built page, with the headers it is served with by every host.
 * @param folder the built page's folder; nothing outside it is ever read
 * @param pathname the path of the asked-for URL, still percent-encoded; `/` is the page itself
 * @returns null when there is no such file, or it is of a kind that the page does not use
 */
export async function readPageFile(folder: string, pathname: string): Promise<PageFile | null> {
  const name = safeName(pathname)
  const contentType = name === null ? undefined : contentTypes[extname(name)]
  if (name === null || contentType === undefined) return null
  try {
    // A link in the folder could lead out of it.
    const path = await realpath(join(folder, name))
    if (!path.startsWith(`${await realpath(folder)}${sep}`)) return null
    return {
      bytes: new Uint8Array(await readFile(path)),
      headers: pageHeaders(name, contentType),
    }
  } catch {
    return null
  }
}

/** The path inside the folder; null for anything that could lead out of it, or that names a hidden file. */
function safeName(pathname: string): string | null {
  try {
    const name = decodeURIComponent(pathname).replace(/^\//, '') || 'index.html'
    const strange = /[\\:\0]/.test(name) || name.split('/').some(part => part === '' || part.startsWith('.'))
    return strange ? null : name
  } catch {
    return null
  }
}

function pageHeaders(name: string, contentType: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    // Built files carry a hash of their content in their name; the page that names them does not.
    'cache-control': name.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-store',
  }
}
