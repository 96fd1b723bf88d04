import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { connect } from './bridge.ts'
import { followFocus } from './components/focus-history.ts'
import { createQueryClient, followChanges, followDays } from './data/live-updates.ts'
import { saveBeforeLeaving } from './data/pending-saves.ts'
import { settingsKeys } from './data/settings.ts'
import './styles/global.css'

// First of all: the bridge takes this run's token out of the address before the address is read as a route.
const { client } = connect()
const queries = createQueryClient()
followChanges(client, queries)
followDays(queries)
followFocus()
const info = client.call('app.info', {})
// Nearly every screen of following a plan begins with today's date: none of them has to ask first.
void info.then(answer => {
  if (answer.ok) queries.setQueryData(settingsKeys.info, answer.value)
})
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
