import { toDay } from '../../shared/dates.ts'
import type { PlanPatch, PlanSummary } from '../../shared/plans/api.ts'
import {
  type Basis,
  letterhead,
  type Plan,
  plan,
  recipients,
  reportFacts,
  signature,
} from '../../shared/plans/plan.ts'
import { richText } from '../../shared/plans/rich-text.ts'
import { fromJson, parseStored, toJson } from './json-column.ts'
import type { PlanTable } from './schema.ts'

/** The row of a new plan: everything but its bases, body and appendices, which have tables of their own. */
export function planToRow(one: Plan, now: string): PlanTable {
  return {
    id: one.id,
    rev: 1,
    state: one.state,
    year: one.year,
    subject: one.subject,
    commune_name: one.letterhead.communeName,
    letterhead: toJson(one.letterhead),
    lead: toJson(one.lead),
    closing: toJson(one.closing),
    recipients: toJson(one.recipients),
    signature: toJson(one.signature),
    created_at: now,
    updated_at: now,
    deleted_at: null,
    body_rev: 1,
    amends_plan_id: null,
    amendment: null,
    appendices_rev: 1,
    report: one.report === undefined ? null : toJson(one.report),
  }
}

/** The columns that a patch changes; bases have a table of their own. */
export function patchToColumns(patch: PlanPatch): Partial<PlanTable> {
  return {
    ...(patch.year === undefined ? {} : { year: patch.year }),
    ...(patch.subject === undefined ? {} : { subject: patch.subject }),
    ...(patch.letterhead === undefined
      ? {}
      : { letterhead: toJson(patch.letterhead), commune_name: patch.letterhead.communeName }),
    ...(patch.lead === undefined ? {} : { lead: toJson(patch.lead) }),
    ...(patch.closing === undefined ? {} : { closing: toJson(patch.closing) }),
    ...(patch.recipients === undefined ? {} : { recipients: toJson(patch.recipients) }),
    ...(patch.signature === undefined ? {} : { signature: toJson(patch.signature) }),
    ...(patch.report === undefined ? {} : { report: toJson(patch.report) }),
  }
}

const planHead = plan.omit({ bases: true, body: true, appendices: true })

/** A plan put together again from its row and its parts. */
export function rowToPlan(
  row: PlanTable,
  parts: Pick<Plan, 'body' | 'appendices'> & { bases: Basis[] },
): Plan {
  const head = parseStored(planHead, {
    id: row.id,
    year: row.year,
    state: row.state,
    letterhead: fromJson(letterhead, row.letterhead),
    subject: row.subject,
    lead: fromJson(richText, row.lead),
    closing: fromJson(richText, row.closing),
    recipients: fromJson(recipients, row.recipients),
    signature: fromJson(signature, row.signature),
    ...(row.report === null ? {} : { report: fromJson(reportFacts, row.report) }),
  })
  return { ...head, ...parts }
}

/** What a list shows of a plan. */
export function rowToSummary(
  row: Pick<
    PlanTable,
    | 'id'
    | 'rev'
    | 'year'
    | 'state'
    | 'subject'
    | 'commune_name'
    | 'created_at'
    | 'updated_at'
    | 'deleted_at'
    | 'letterhead'
    | 'report'
  >,
  rowCount: number,
  replaced: boolean,
): PlanSummary {
  return {
    id: row.id,
    rev: row.rev,
    year: row.year,
    state: parseStored(plan.shape.state, row.state),
    subject: row.subject,
    communeName: row.commune_name,
    rowCount,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    deletedAt: row.deleted_at,
    replaced,
    report: row.report === null ? null : summariseReport(row.report, row.letterhead),
  }
}

function summariseReport(stored: string, head: string): PlanSummary['report'] {
  const { about, period } = fromJson(reportFacts, stored)
  const { number, symbol, day, month, year } = fromJson(letterhead, head)
  return { about, period, number, symbol, issuedOn: toDay(year ?? 0, month ?? 0, day ?? 0) ?? null }
}
