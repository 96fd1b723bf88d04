import { createHash } from 'node:crypto'
import { dirname } from 'node:path'
import { Failure } from '../../shared/errors.ts'
import { readFollowedPlanFile, writePlanFile } from '../../shared/plans/plan-file.ts'
import type { ImportNote } from '../../shared/recognize/source.ts'
import { isPlanFile, planFileText, readPlan } from '../backend/read-plan.ts'
import { saveFile } from '../hosts/save-file.ts'
import { makeFolder } from '../safety/make-folder.ts'
import { readArguments, wrong } from './arguments.ts'
import type { Command } from './command.ts'
import { readNamedFile } from './read-file.ts'

/** Turns a document into a plan file and names it; with `--report`, then says what a person should look at. */
export const importDocument: Command = async (args, { print, today }) => {
  const given = readArguments(args, { words: 1, texts: ['out'], flags: ['report'] })
  const [source = ''] = given.words
  const out = given.text('out')
  if (out === undefined) throw wrong('thiếu tùy chọn --out')
  if (!isPlanFile(out)) throw wrong(`tệp kết quả “${out}” phải có đuôi .khxa`)

  const bytes = await readNamedFile(source)
  const { text, notes } = isPlanFile(source)
    ? { text: rewritten(source, bytes), notes: [] }
    : await recognised(source, bytes, Number(today.slice(0, 4)))
  makeFolder(dirname(out))
  await saveFile(out, new TextEncoder().encode(text), { overwrite: true })
  print(out)
  if (given.flag('report')) for (const line of reportLines(notes)) print(line)
  return 0
}

async function recognised(source: string, bytes: Uint8Array, year: number) {
  const { plan, notes } = await readPlan(source, bytes, { id: idOf(bytes), year })
  return { text: writePlanFile(plan), notes }
}

/** A plan file in the form of today, with all that goes with its plan. */
function rewritten(source: string, bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Failure({ code: 'invalid', what: 'emptyFile', detail: source })
  const { plan, followUp } = readFollowedPlanFile(source, planFileText(source, bytes))
  const { states, texts, duties, amends, forms, beside, progress } = followUp
  const held = [states, texts, forms.sent, forms.received, beside, progress].some(list => list.length > 0)
  return writePlanFile(plan, held || duties !== undefined || amends !== undefined ? followUp : undefined)
}

/** An id that follows from the document, so that importing it again gives the same plan file. */
function idOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32)
}

const severityLabels: Record<ImportNote['severity'], string> = { info: 'Ghi chú', warning: 'Cần xem lại' }

function reportLines(notes: readonly ImportNote[]): readonly string[] {
  if (notes.length === 0) return ['Đã nhận đủ nội dung, không có chỗ nào cần xem lại.']
  return notes.map(({ at, severity, message, text }) => {
    const place = at > 0 ? `Dòng ${at} · ` : ''
    const quoted = text === '' ? '' : ` “${shorten(text.replace(/\s+/g, ' '))}”`
    return `${place}${severityLabels[severity]}: ${message}${quoted}`
  })
}

/** Enough to find the place by; the line's number says the rest. */
function shorten(text: string): string {
  return text.length <= 120 ? text : `${text.slice(0, 119).trimEnd()}…`
}
