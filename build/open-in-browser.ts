import { spawn } from 'node:child_process'

/**
 * Shows an address in this machine's browser. A machine without a screen or a browser is no error: the address has
 * been printed.
 * @returns whether a browser was asked to open it
 */
export function openInBrowser(address: string): Promise<boolean> {
  const opener = openerOf(process.platform)
  if (opener === null) return Promise.resolve(false)
  const [command, ...args] = opener
  return new Promise(done => {
    const child = spawn(command, [...args, address], { detached: true, stdio: 'ignore' })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}

function openerOf(platform: NodeJS.Platform): readonly [string, ...string[]] | null {
  // Not `start`, which is a shell's own word: no shell reads the address.
  if (platform === 'win32') return ['rundll32.exe', 'url.dll,FileProtocolHandler']
  if (platform === 'darwin') return ['open']
  return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null
}
