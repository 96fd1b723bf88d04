import { Failure } from '../../shared/errors.ts'
import { cleanUnitName } from '../../shared/plans/commune-name.ts'
import { instantiateTemplate } from '../../shared/plans/instantiate-template.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { replaceInPlan } from '../../shared/plans/replace-text.ts'
import type { TemplateFacts } from '../../shared/plans/template.ts'
import { findTemplate } from '../../shared/plans/template-catalogue.ts'
import { planFromTemplate } from '../../shared/plans/template-from-plan.ts'
import { saveBody } from '../store/body.ts'
import { findOwnTemplate } from '../store/own-templates.ts'
import { insertPlan, listPlans, removePlan, restorePlan, rewritePlan, updatePlan } from '../store/plans.ts'
import { saveAppendices } from '../store/save-appendices.ts'
import type { Db } from '../store/schema.ts'
import { rewordOrganisations } from '../store/seed-organisations.ts'
import { getSettings, updateSettings } from '../store/settings.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { keepHourly, keepPlan } from './keep-plan.ts'
import { type PlanStateHandlers, planStateHandlers } from './plan-states.ts'
import { type PlanTemplateHandlers, planTemplateHandlers } from './plan-templates.ts'
import { decodeImport, readPlan } from './read-plan.ts'
import { missingPlan, requireEditable, requirePlan, settled } from './require-plan.ts'

export function planHandlers(context: BackendContext): NounHandlers<'plans'> {
  return { ...planTextHandlers(context), ...planStateHandlers(context), ...planTemplateHandlers(context) }
}

type PlanTextHandlers = Omit<NounHandlers<'plans'>, keyof PlanStateHandlers | keyof PlanTemplateHandlers>

function planTextHandlers(context: BackendContext): PlanTextHandlers {
  const { clock, newId, store } = context
  const { db } = store

  /** Changes the text of a live plan that is not frozen, after keeping it as it was. */
  const change = <T>(
    id: string,
    keep: (tx: Db, keeper: BackendContext, planId: string) => Promise<unknown>,
    work: (tx: Db) => Promise<T | 'conflict' | 'missing' | 'disorder'>,
  ): Promise<T> =>
    inTransaction(db, async tx => {
      await requireEditable(tx, id)
      await keep(tx, context, id)
      return settled(id, await work(tx))
    })

  return {
    'plans.list': ({ bin }) => listPlans(db, { bin }),

    'plans.get': ({ id }) => requirePlan(db, id),

    'plans.createFromTemplate': async ({ templateId, facts: typed }) => {
      const facts = cleanUnitName(typed)
      const plan = await planFromAnyTemplate(db, templateId, facts, newId())
      return inTransaction(db, async tx => {
        await rememberFacts(tx, facts)
        return insertPlan(tx, plan, clock.now())
      })
    },

    'plans.importFile': async ({ name, base64 }) => {
      const bytes = decodeImport(name, base64)
      const id = newId()
      const year = Number(clock.today().slice(0, 4))
      const { plan, notes } = await readPlan(name, bytes, { id, year })
      // A plan file carries the id it had elsewhere; its own id here means that importing never replaces a plan.
      return { plan: await insertPlan(db, { ...plan, id }, clock.now()), notes }
    },

    'plans.update': ({ id, rev, patch }) =>
      change(id, keepHourly, async tx => {
        if (patch.report !== undefined && (await requirePlan(tx, id)).plan.report === undefined)
          throw new Failure({ code: 'refused', what: 'notAReport', detail: id })
        return updatePlan(tx, { id, rev, patch, now: clock.now() })
      }),

    'plans.saveBody': body => change(body.id, keepHourly, tx => saveBody(tx, { ...body, now: clock.now() })),

    'plans.saveAppendices': input =>
      change(input.id, keepHourly, tx => saveAppendices(tx, { ...input, now: clock.now() })),

    'plans.replaceText': ({ id, rev, from, to }) =>
      change(
        id,
        (tx, keeper) => keepPlan(tx, keeper, id, 'restore'),
        async tx => {
          const { plan } = await requirePlan(tx, id)
          return rewritePlan(tx, { plan: replaceInPlan(plan, from, to), rev, now: clock.now() })
        },
      ),

    'plans.remove': async ({ id }) => {
      if (!(await removePlan(db, id, clock.now()))) throw missingPlan(id)
      return null
    },

    'plans.restore': async ({ id }) => {
      if (!(await restorePlan(db, id, clock.now()))) throw missingPlan(id)
      return null
    },
  }
}

async function planFromAnyTemplate(
  db: Db,
  templateId: string,
  facts: TemplateFacts,
  id: string,
): Promise<Plan> {
  const builtIn = findTemplate(templateId)
  if (builtIn !== undefined) return instantiateTemplate(builtIn, facts, id)
  const own = await findOwnTemplate(db, templateId)
  if (own === undefined) throw new Failure({ code: 'notFound', what: 'template', detail: templateId })
  return planFromTemplate(own.plan, facts, id)
}

/** The commune of the first plan is this program's commune: nobody types it twice. */
async function rememberFacts(tx: Db, { year: _, ...facts }: TemplateFacts): Promise<void> {
  const known = await getSettings(tx)
  if (known.communeName === '') await rewordOrganisations(tx, await updateSettings(tx, facts))
  else if (known.signerName === '') await updateSettings(tx, { signerName: facts.signerName })
}
