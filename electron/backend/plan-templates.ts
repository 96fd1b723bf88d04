import { Failure } from '../../shared/errors.ts'
import { findTemplate, summarise, templates } from '../../shared/plans/template-catalogue.ts'
import { summariseOwnTemplate, templateFromPlan } from '../../shared/plans/template-from-plan.ts'
import { insertOwnTemplate, listOwnTemplates, removeOwnTemplate } from '../store/own-templates.ts'
import type { BackendContext } from './context.ts'
import type { Handlers } from './handlers.ts'
import { requirePlan } from './require-plan.ts'

export type PlanTemplateHandlers = Pick<
  Handlers,
  'plans.templates' | 'plans.saveAsTemplate' | 'plans.removeTemplate'
>

export function planTemplateHandlers({ clock, newId, store }: BackendContext): PlanTemplateHandlers {
  const { db } = store
  return {
    'plans.templates': async () => [
      ...templates.map(summarise),
      ...(await listOwnTemplates(db)).map(summariseOwnTemplate),
    ],

    'plans.saveAsTemplate': async ({ id, title }) => {
      const { plan } = await requirePlan(db, id)
      const description = `Mẫu riêng, lưu từ Kế hoạch “${plan.subject}”.`
      const template = { id: newId(), title, description, plan: templateFromPlan(plan) }
      await insertOwnTemplate(db, template, clock.now())
      return summariseOwnTemplate(template)
    },

    'plans.removeTemplate': async ({ id }) => {
      if (findTemplate(id) !== undefined) throw new Failure({ code: 'refused', what: 'builtIn', detail: id })
      if (!(await removeOwnTemplate(db, id)))
        throw new Failure({ code: 'notFound', what: 'template', detail: id })
      return null
    },
  }
}
