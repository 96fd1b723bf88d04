import { useState } from 'react'
import { useImportNotes } from './data/import-notes.ts'
import { withFacts } from './data/plan-facts.ts'
import { ExportPlan } from './features/export-plan/export-plan.tsx'
import { BinScreen } from './features/home/bin-screen.tsx'
import { HomeScreen } from './features/home/home-screen.tsx'
import { ImportNotesButton } from './features/import-plan/import-notes-button.tsx'
import { ImportNotesPanel } from './features/import-plan/import-notes-panel.tsx'
import { PlanScreen } from './features/plan/plan-screen.tsx'
import { PlanAppendix } from './features/plan-appendix/plan-appendix.tsx'
import { PlanInfo } from './features/plan-info/plan-info.tsx'
import { PlanText } from './features/plan-text/plan-text.tsx'
import { SettingsScreen } from './features/settings/settings-screen.tsx'
import type { Route } from './route.ts'

type PlanRoute = Extract<Route, { screen: 'plan' }>

/** A plan's screen out of the features that know its parts. */
function PlanRouteScreen({ route }: { readonly route: PlanRoute }) {
  const notes = useImportNotes(route.planId)
  const [notesShown, setNotesShown] = useState(true)
  const aside = notes.length > 0 && notesShown && (
    <ImportNotesPanel notes={notes} onClose={() => setNotesShown(false)} />
  )
  const extras = notes.length > 0 && !notesShown && (
    <ImportNotesButton notes={notes} onOpen={() => setNotesShown(true)} />
  )
  return (
    <PlanScreen planId={route.planId} tab={route.tab} extras={extras} aside={aside}>
      {({ plan }, draft) => {
        switch (route.tab) {
          case 'info':
            return <PlanInfo plan={plan} draft={draft} />
          case 'text':
            return <PlanText plan={withFacts(plan, draft.values)} place={route.place} />
          case 'appendix':
            return <PlanAppendix plan={plan} place={route.place} />
          case 'export':
            return <ExportPlan plan={plan} draft={draft} place={route.place} />
        }
      }}
    </PlanScreen>
  )
}

/** The screen of a route. */
export function Screen(props: {
  readonly route: Route
  readonly onCreate: () => void
  readonly onImport: () => void
}) {
  const { route } = props
  switch (route.screen) {
    case 'home':
      return <HomeScreen onCreate={props.onCreate} onImport={props.onImport} />
    case 'bin':
      return <BinScreen />
    case 'settings':
      return <SettingsScreen />
    case 'plan':
      return <PlanRouteScreen key={route.planId} route={route} />
  }
}
