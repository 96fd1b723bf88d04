import { Failure } from '../../shared/errors.ts'
import type { Organisation } from '../../shared/organisations/organisation.ts'
import { listOrganisations, removeOrganisation, saveOrganisation } from '../store/organisations.ts'
import { inTransaction } from '../store/transaction.ts'
import type { BackendContext } from './context.ts'
import type { NounHandlers } from './handlers.ts'

export function organisationHandlers({ store }: BackendContext): NounHandlers<'organisations'> {
  const { db } = store
  return {
    'organisations.list': () => listOrganisations(db),

    'organisations.save': ({ units }) =>
      inTransaction(db, async tx => {
        const saved: Organisation[] = []
        for (const unit of units) {
          const outcome = await saveOrganisation(tx, unit)
          // Thrown inside the transaction, so that the units before it are not saved either.
          if (outcome === 'conflict')
            throw new Failure({ code: 'conflict', what: 'organisation', detail: unit.id })
          saved.push(outcome)
        }
        return saved
      }),

    'organisations.remove': async ({ id }) => {
      if (!(await removeOrganisation(db, id)))
        throw new Failure({ code: 'notFound', what: 'entry', detail: id })
      return null
    },
  }
}
