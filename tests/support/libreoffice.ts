import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('fill-in-libreoffice.py', import.meta.url))
/** LibreOffice's bridge belongs to the system's Python. */
const python = '/usr/bin/python3'

/** A workbook to open, type into and save as .xlsx, straight or by way of .ods. */
export type OfficeJob = {
  readonly file: string
  readonly out: string
  readonly by: 'xlsx' | 'ods'
  /** Name of the sheet, address of the cell, what is typed. */
  readonly cells: readonly (readonly [string, string, string])[]
}

/** Whether LibreOffice can be driven on this machine. */
export function libreOfficeAvailable(): boolean {
  return (
    spawnSync('soffice', ['--version']).status === 0 && spawnSync(python, ['-c', 'import uno']).status === 0
  )
}

/** Does all jobs in one LibreOffice without a window. */
export function fillInLibreOffice(jobs: readonly OfficeJob[]): void {
  const { status, stderr } = spawnSync(python, [script], { input: JSON.stringify(jobs), encoding: 'utf8' })
  if (status !== 0) throw new Error(`LibreOffice: ${stderr}`)
}
