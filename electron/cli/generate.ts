import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../shared/errors.ts'
import { instantiateTemplate } from '../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { findTemplate } from '../../shared/plans/template-catalogue.ts'
import type { ExportFormat } from '../backend/file-name.ts'
import { generateFiles } from '../backend/generate-files.ts'
import { isPlanFile, readPlan } from '../backend/read-plan.ts'
import { refuseUnsavable, saveAll } from '../backend/save-all.ts'
import { makeFolder } from '../safety/make-folder.ts'
import { readArguments, wrong } from './arguments.ts'
import type { Command } from './command.ts'
import { readNamedFile } from './read-file.ts'

const isoDate = z.iso.date()

/** Writes a template's or a plan file's documents into a folder and names them. Replaces files of the same name. */
export const generate: Command = async (args, { print, today }) => {
  const given = readArguments(args, {
    words: 0,
    texts: ['template', 'plan', 'out', 'date'],
    flags: ['docx', 'xlsx', 'force'],
  })
  const out = given.text('out')
  if (out === undefined) throw wrong('thiếu tùy chọn --out')
  const date = given.text('date') ?? today
  if (!isoDate.safeParse(date).success)
    throw wrong(`--date cần một ngày có thật ở dạng NĂM-THÁNG-NGÀY, không phải “${date}”`)
  const plan = await givenPlan(given.text('template'), given.text('plan'))
  const formats = chosenFormats(given.flag('docx'), given.flag('xlsx'), plan.appendices.length > 0)

  const files = (await generateFiles(plan, formats, date, given.flag('force'))).map(({ name, bytes }) => ({
    path: join(out, name),
    bytes,
  }))
  refuseUnsavable(
    files.map(file => file.path),
    true,
  )
  makeFolder(out)
  await saveAll(files, true)
  for (const { path } of files) print(path)
  return 0
}

async function givenPlan(template: string | undefined, plan: string | undefined): Promise<Plan> {
  if (template !== undefined && plan !== undefined)
    throw wrong('chỉ dùng một trong hai tùy chọn --template và --plan')
  if (plan !== undefined) return planFileAt(plan)
  if (template === undefined) throw wrong('thiếu tùy chọn --template hoặc --plan')
  const found = findTemplate(template)
  if (found === undefined) throw new Failure({ code: 'notFound', what: 'template', detail: template })
  return instantiateTemplate(found, found.defaults, found.id)
}

async function planFileAt(path: string): Promise<Plan> {
  const bytes = await readNamedFile(path)
  if (!isPlanFile(path)) throw new Failure({ code: 'invalid', what: 'notAPlanFile', detail: path })
  return (await readPlan(path, bytes, { id: '', year: 0 })).plan
}

/** Asking for neither means all that the plan has. */
function chosenFormats(docx: boolean, xlsx: boolean, hasAppendix: boolean): readonly ExportFormat[] {
  if (!docx && !xlsx) return hasAppendix ? ['docx', 'xlsx'] : ['docx']
  return [...(docx ? (['docx'] as const) : []), ...(xlsx ? (['xlsx'] as const) : [])]
}
