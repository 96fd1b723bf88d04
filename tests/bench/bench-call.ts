import type { RunningApp } from '../e2e/app-fixture.ts'
import { tablePlan } from './bench-plans.ts'

/** Calls commands of a running program past its page. */
export function benchCall({ address }: RunningApp) {
  const { origin, hash } = new URL(address)
  return async (name: string, input: unknown) => {
    const answer = await fetch(`${origin}/invoke`, {
      method: 'POST',
      headers: {
        origin,
        'content-type': 'application/json',
        authorization: `Bearer ${hash.replace('#token=', '')}`,
      },
      body: JSON.stringify({ name, input, origin: 'bench' }),
    })
    const { ok, value, error } = await answer.json()
    if (!ok) throw new Error(`${name}: ${JSON.stringify(error)}`)
    return value
  }
}

/** A new plan of the first template in a running program; answers its id. */
export async function benchPlan(app: RunningApp): Promise<string> {
  const { letterhead, year, signature } = tablePlan()
  const { unitKind, communeName, provinceKind, provinceName } = letterhead
  const facts = { unitKind, communeName, provinceKind, provinceName, year, signerName: signature.name || 'A' }
  const call = benchCall(app)
  const [template] = await call('plans.templates', {})
  const { id } = await call('plans.createFromTemplate', { templateId: template.id, facts })
  return String(id)
}
