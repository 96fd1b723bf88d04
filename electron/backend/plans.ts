import { Failure } from '../../shared/errors.ts'
import { instantiateTemplate } from '../../shared/plans/instantiate-template.ts'
import { replaceInPlan } from '../../shared/plans/replace-text.ts'
import type { TemplateFacts } from '../../shared/plans/template.ts'
import { findTemplate, summarise, templates } from '../../shared/plans/template-catalogue.ts'
import {
  insertPlan,
  listPlans,
  removePlan,
  restorePlan,
  rewritePlan,
  type StoredPlan,
  updatePlan,
} from '../store/plans.ts'
import type { Db } from '../store/schema.ts'
import { getSettings, updateSettings } from '../store/settings.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'
import { maxImportBytes, readPlan } from './read-plan.ts'
import { missingPlan, requirePlan } from './require-plan.ts'

export function planHandlers({ clock, newId, store }: BackendContext): NounHandlers<'plans'> {
  const { db } = store

  /** The commune of the first plan is this program's commune: nobody types it twice. */
  const rememberFacts = async (tx: Db, { year: _, ...facts }: TemplateFacts) => {
    const known = await getSettings(tx)
    if (known.communeName === '') await updateSettings(tx, facts)
    else if (known.signerName === '') await updateSettings(tx, { signerName: facts.signerName })
  }

  /** A plan whose text is not frozen: issued and closed plans stay as they were signed. */
  const requireEditable = async (id: string) => {
    const stored = await requirePlan(db, id)
    if (stored.plan.state === 'issued' || stored.plan.state === 'closed')
      throw new Failure({ code: 'refused', what: 'issuedPlan', detail: id })
    return stored
  }

  const settled = (id: string, outcome: StoredPlan | 'conflict' | 'missing'): StoredPlan => {
    if (outcome === 'missing') throw missingPlan(id)
    if (outcome === 'conflict') throw new Failure({ code: 'conflict', what: 'plan', detail: id })
    return outcome
  }

  const summaryOf = async (id: string) => {
    const summary = (await listPlans(db, { bin: false })).find(each => each.id === id)
    if (summary === undefined) throw missingPlan(id)
    return summary
  }

  return {
    'plans.list': ({ bin }) => listPlans(db, { bin }),

    'plans.get': ({ id }) => requirePlan(db, id),

    'plans.templates': async () => templates.map(summarise),

    'plans.createFromTemplate': async ({ templateId, facts }) => {
      const template = findTemplate(templateId)
      if (template === undefined)
        throw new Failure({ code: 'notFound', what: 'template', detail: templateId })
      const plan = instantiateTemplate(template, facts, newId())
      await inTransaction(db, async tx => {
        await insertPlan(tx, plan, clock.now())
        await rememberFacts(tx, facts)
      })
      return summaryOf(plan.id)
    },

    'plans.importFile': async ({ name, base64 }) => {
      // Before decoding, so that a huge file is not held twice.
      if ((base64.length / 4) * 3 > maxImportBytes + 2)
        throw new Failure({ code: 'invalid', what: 'tooLarge', detail: name })
      const id = newId()
      const year = Number(clock.today().slice(0, 4))
      const { plan, notes } = await readPlan(name, Buffer.from(base64, 'base64'), { id, year })
      // A plan file carries the id it had elsewhere; its own id here means that importing never replaces a plan.
      await insertPlan(db, { ...plan, id }, clock.now())
      return { plan: await summaryOf(id), notes }
    },

    'plans.update': async ({ id, rev, patch }) => {
      await requireEditable(id)
      return settled(id, await updatePlan(db, { id, rev, patch, now: clock.now() }))
    },

    'plans.replaceText': async ({ id, rev, from, to }) => {
      const { plan } = await requireEditable(id)
      const changed = replaceInPlan(plan, from, to)
      return settled(id, await rewritePlan(db, { plan: changed, rev, now: clock.now() }))
    },

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
