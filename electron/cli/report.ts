import { join } from 'node:path'
import { z } from 'zod'
import { Failure } from '../../shared/errors.ts'
import { readFollowedPlanFile } from '../../shared/plans/plan-file.ts'
import { carriedIssueDays, carriedReports } from '../../shared/reports/carried-history.ts'
import { correctedFigures } from '../../shared/reports/corrected-figures.ts'
import { draftReport } from '../../shared/reports/draft-report.ts'
import { periodBounds, period as periodText } from '../../shared/tasks/period.ts'
import { generateFiles } from '../backend/generate-files.ts'
import { isPlanFile, planFileText } from '../backend/read-plan.ts'
import { refuseUnsavable, saveAll } from '../backend/save-all.ts'
import { makeFolder } from '../safety/make-folder.ts'
import { readArguments, wrong } from './arguments.ts'
import type { Command } from './command.ts'
import { readNamedFile } from './read-file.ts'

const isoDate = z.iso.date()

/** Drafts a report from a plan file's log, writes it with its list into a folder and names the files. */
export const report: Command = async (args, { print, today }) => {
  const given = readArguments(args, { words: 0, texts: ['plan', 'period', 'out', 'date'], flags: [] })
  const required = (name: 'plan' | 'period' | 'out') => {
    const text = given.text(name)
    if (text === undefined) throw wrong(`thiếu tùy chọn --${name}`)
    return text
  }
  const [source, asked, out] = [required('plan'), required('period'), required('out')]
  const period = periodText.safeParse(asked)
  if (!period.success)
    throw wrong(`--period cần một kỳ như 2026-06, 2026-Q2, 2026-H1, 2026-9M hoặc 2026, không phải “${asked}”`)
  const date = given.text('date') ?? today
  if (!isoDate.safeParse(date).success)
    throw wrong(`--date cần một ngày có thật ở dạng NĂM-THÁNG-NGÀY, không phải “${date}”`)

  const bytes = await readNamedFile(source)
  if (!isPlanFile(source)) throw new Failure({ code: 'invalid', what: 'notAPlanFile', detail: source })
  const { plan, followUp } = readFollowedPlanFile(source, planFileText(source, bytes))
  if (plan.report !== undefined) throw new Failure({ code: 'refused', what: 'notAPlan', detail: source })
  if (periodBounds(period.data).start > date)
    throw new Failure({ code: 'refused', what: 'periodAhead', detail: asked })
  const { progress: log } = followUp
  let ids = 0
  const document = draftReport(plan, {
    period: period.data,
    id: `${plan.id}-${period.data}`,
    newId: () => `bc-${++ids}`,
    today: date,
    addressees: [],
    log,
    issuedOn: carriedIssueDays(followUp),
    corrections: correctedFigures(log, carriedReports(followUp)),
  })
  const formats = document.appendices.length > 0 ? (['docx', 'xlsx'] as const) : (['docx'] as const)
  const files = (await generateFiles(document, formats, date, true)).map(({ name, bytes: content }) => ({
    path: join(out, name),
    bytes: content,
  }))
  refuseUnsavable(
    files.map(({ path }) => path),
    true,
  )
  makeFolder(out)
  await saveAll(files, true)
  for (const { path } of files) print(path)
  return 0
}
