import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { insertPlan, loadPlan } from '../../electron/store/plans.ts'
import type { Db } from '../../electron/store/schema.ts'
import { listVersions } from '../../electron/store/versions.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { writePlanFile } from '../../shared/plans/plan-file.ts'
import { answered } from '../support/answer-of.ts'
import { askedRows, bytesOf, fillRow, openForm } from '../support/filled-form.ts'
import { formsPlan } from '../support/forms-plan.ts'
import { makeLog } from '../support/make-log.ts'
import { samplePlan } from '../support/samples.ts'
import { cutOff, leftBehind, type ServedStore, serveStore, untilWriting } from '../support/served-store.ts'

const draft: Plan = { ...samplePlan, state: 'draft', subject: 'Bản ở máy này' }
const issued: Plan = {
  ...samplePlan,
  state: 'issued',
  letterhead: { ...samplePlan.letterhead, number: '12', day: 5, month: 2 },
}
// More than the store's cache holds, so that much of it is on the disk before the whole is.
const log = makeLog(issued, { seed: 5, perMonth: 600 })
const file = {
  name: 'a.khxa',
  base64: Buffer.from(writePlanFile(issued, { progress: log })).toString('base64'),
}
const merge = ({ client }: ServedStore) =>
  answered(client.call('exchange.merge', { ...file, choices: [], duties: 'here' }))
const countOf = async (db: Db, table: 'progress_entries' | 'form_files') =>
  (await db.selectFrom(table).selectAll().execute()).length

test.each([0, 3, 10])(
  'a file is merged whole or not at all when the program is killed %i ms into writing',
  async milliseconds => {
    const served = await serveStore(db => insertPlan(db, draft, '2026-03-01T00:00:00.000Z'))
    const merging = await untilWriting(served, () => merge(served), milliseconds)
    await cutOff(served)
    const acknowledged = (await merging.outcome) === 'ended'

    const { db } = await leftBehind(served)
    const plan = (await loadPlan(db, issued.id))?.plan
    const versions = (await listVersions(db, issued.id)).length
    const found = {
      subject: plan?.subject,
      state: plan?.state,
      versions,
      log: await countOf(db, 'progress_entries'),
    }
    const none = { subject: draft.subject, state: 'draft', versions: 0, log: 0 }
    const all = { subject: issued.subject, state: 'issued', versions: 2, log: log.length }
    expect(acknowledged ? [all] : [none, all]).toContainEqual(found)
  },
  30_000,
)

test.each([0, 3])(
  'the answers of a folder are taken all or none when the program is killed %i ms into writing',
  async milliseconds => {
    const plan = formsPlan(6, 60)
    const [planId, period] = [plan.id, '2025-06']
    const served = await serveStore(db => insertPlan(db, plan, '2025-01-05T02:00:00.000Z'))
    const { client } = served
    const [out, back] = [join(served.folder, 'đi'), join(served.folder, 'về')]
    for (const path of [out, back]) await mkdir(path)
    // Long, so that it is on the disk in part before the whole is.
    const result = 'Đã rà soát. '.repeat(800)
    const { files } = await answered(
      client.call('forms.make', {
        planId,
        period,
        units: null,
        returnBy: null,
        folder: out,
        overwrite: false,
      }),
    )
    for (const { path } of files) {
      const workbook = await openForm(await readFile(path))
      for (const row of askedRows(workbook))
        fillRow(row, { status: 'Đang thực hiện', percent: 50, value: 40, result })
      await writeFile(join(back, basename(path)), await bytesOf(workbook))
    }
    const proposal = await answered(client.call('forms.readFolder', { planId, period, folder: back }))
    const taken = proposal.answers.filter(({ take }) => take)
    expect(taken.length).toBeGreaterThan(300)
    const accepting = await untilWriting(
      served,
      () =>
        answered(
          client.call('forms.accept', {
            planId,
            period,
            from: { kind: 'folder', folder: back },
            seen: proposal.files.map(({ hash }) => hash),
            choices: taken.map(({ id, state }) => ({ id, state })),
          }),
        ),
      milliseconds,
    )
    await cutOff(served)
    const acknowledged = (await accepting.outcome) === 'ended'

    const { db } = await leftBehind(served)
    const found = [await countOf(db, 'progress_entries'), await countOf(db, 'form_files')]
    const all = [taken.length, files.length]
    expect(acknowledged ? [all] : [[0, 0], all]).toContainEqual(found)
  },
  30_000,
)
