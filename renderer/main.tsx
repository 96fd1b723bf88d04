import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connect } from './bridge.ts'
import { createQueryClient, followChanges } from './data/live-updates.ts'
import { saveBeforeLeaving } from './data/pending-saves.ts'
import './styles/global.css'

// First of all: the bridge takes this run's token out of the address before the address is read as a route.
const { client } = connect()
const queries = createQueryClient()
followChanges(client, queries)
const info = client.call('app.info', {})
saveBeforeLeaving(async () => {
  const answer = await info
  return answer.ok && answer.value.host === 'ipc'
})

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App client={client} queries={queries} />
    </StrictMode>,
  )
}
