import { FluentProvider, Toaster } from '@fluentui/react-components'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import type { Client } from '../shared/api/client.ts'
import { commandsFor } from './commands.ts'
import { toasterId, useNotify } from './components/use-notify.tsx'
import { useShortcuts } from './components/use-shortcuts.ts'
import { ClientProvider } from './data/client.tsx'
import { flushAll } from './data/pending-saves.ts'
import { useFollowedPlan } from './data/plans.ts'
import { CreatePlanDialog } from './features/create-plan/create-plan-dialog.tsx'
import { ImportArea } from './features/import-plan/import-area.tsx'
import { openHit } from './features/search/open-hit.ts'
import { SearchDialog } from './features/search/search-dialog.tsx'
import { Shell } from './features/shell/shell.tsx'
import { goTo, parseRoute, planTabs, type Route, useHash } from './route.ts'
import { PlanDialogs, Screen } from './routes.tsx'
import { useTheme } from './theme.ts'

/** The window: theme and data around the frame. */
export function App(props: { readonly client: Client; readonly queries: QueryClient }) {
  const theme = useTheme()
  return (
    <QueryClientProvider client={props.queries}>
      <ClientProvider client={props.client}>
        <FluentProvider theme={theme}>
          <ImportArea onImported={planId => goTo({ screen: 'plan', planId, tab: 'text' })}>
            {choose => <Frame onImport={choose} />}
          </ImportArea>
          <Toaster toasterId={toasterId} position="bottom-end" />
        </FluentProvider>
      </ClientProvider>
    </QueryClientProvider>
  )
}

/** Ctrl+E and Alt+1…7 act on the plan that is open; what a report is without, on the plan that it is about. */
function planShortcuts(route: Route, followed: string): Record<string, () => void> {
  if (route.screen !== 'plan') return {}
  const { planId } = route
  const tabs = planTabs.map((tab, index) => [
    `Alt+${index + 1}`,
    () => goTo({ screen: 'plan', planId: tab === 'follow' || tab === 'reports' ? followed : planId, tab }),
  ])
  return {
    ...Object.fromEntries(tabs),
    'Ctrl+E': () => goTo({ screen: 'plan', planId, tab: 'export', place: 'files' }),
  }
}

function Frame({ onImport }: { readonly onImport: () => void }) {
  const route = parseRoute(useHash())
  const followed = useFollowedPlan(route.screen === 'plan' ? route.planId : '')
  const [creating, setCreating] = useState(false)
  const [searching, setSearching] = useState(false)
  const [asking, setAsking] = useState<'version' | 'template' | null>(null)
  const notify = useNotify()
  const onCreate = () => setCreating(true)
  useShortcuts({
    ...planShortcuts(route, followed),
    ...(route.screen === 'plan' ? { 'Ctrl+Shift+S': () => setAsking('version') } : {}),
    'Ctrl+K': () => setSearching(true),
    'Ctrl+S': () => {
      void flushAll().then(stored => {
        if (stored) notify({ text: 'Đã lưu' })
        else notify({ text: 'Chưa lưu được. Xem thông báo trên màn hình.', intent: 'error' })
      })
    },
  })
  return (
    <>
      <Shell route={route} onSearch={() => setSearching(true)}>
        <Screen route={route} onCreate={onCreate} onImport={onImport} />
      </Shell>
      <CreatePlanDialog
        open={creating}
        onClose={() => setCreating(false)}
        onCreated={planId => {
          setCreating(false)
          goTo({ screen: 'plan', planId, tab: 'info' })
        }}
      />
      {route.screen === 'plan' && (
        <PlanDialogs planId={route.planId} asking={asking} onClose={() => setAsking(null)} />
      )}
      <SearchDialog
        open={searching}
        commands={commandsFor(route, followed, {
          onCreate,
          onImport,
          onKeepVersion: () => setAsking('version'),
          onSaveAsTemplate: () => setAsking('template'),
        })}
        onOpenHit={openHit}
        onClose={() => setSearching(false)}
      />
    </>
  )
}
