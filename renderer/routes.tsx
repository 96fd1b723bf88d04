import { useMemo, useState } from 'react'
import type { Output } from '../shared/api/contract.ts'
import { documentKind } from '../shared/plans/document-kind.ts'
import type { Plan } from '../shared/plans/plan.ts'
import { isFrozen } from '../shared/plans/plan-states.ts'
import { AppendixTab } from './appendix-tab.tsx'
import { useImportNotes } from './data/import-notes.ts'
import type { PlanDraft } from './data/plan-draft.ts'
import { withFacts } from './data/plan-facts.ts'
import { useStoredPlan } from './data/plans.ts'
import { planEditor } from './editor/plan-editor.ts'
import { usePlanEditor } from './editor/plan-editor-context.tsx'
import { DutiesPanel } from './features/duties/duties-panel.tsx'
import { ExportPlan } from './features/export-plan/export-plan.tsx'
import { BinScreen } from './features/home/bin-screen.tsx'
import { HomeScreen } from './features/home/home-screen.tsx'
import { ImportNotesButton } from './features/import-plan/import-notes-button.tsx'
import { ImportNotesPanel } from './features/import-plan/import-notes-panel.tsx'
import { LegalBasisScreen } from './features/legal-bases/legal-basis-screen.tsx'
import { OrganisationScreen } from './features/organisations/organisation-screen.tsx'
import { PlanScreen } from './features/plan/plan-screen.tsx'
import { KeepVersionDialog } from './features/plan-history/keep-version-dialog.tsx'
import { PlanHistory } from './features/plan-history/plan-history.tsx'
import { PlanInfo } from './features/plan-info/plan-info.tsx'
import { PlanPreview } from './features/plan-preview/plan-preview.tsx'
import { AmendedNotice } from './features/plan-state/amended-notice.tsx'
import { IssuedBanner } from './features/plan-state/issued-banner.tsx'
import { PlanStateBar } from './features/plan-state/plan-state-bar.tsx'
import { SaveAsTemplateDialog } from './features/plan-state/save-as-template.tsx'
import { PlanText } from './features/plan-text/plan-text.tsx'
import { RecipientPresets } from './features/presets/recipient-presets.tsx'
import { SignerPresets } from './features/presets/signer-presets.tsx'
import { Reminders } from './features/reminders/reminders.tsx'
import { SettingsScreen } from './features/settings/settings-screen.tsx'
import { FollowTab } from './follow-tab.tsx'
import { InsertTools } from './insert-tools.tsx'
import { placeOf } from './place-of.ts'
import { ReportsTab } from './reports-tab.tsx'
import { goTo, type PlanTab, type Route } from './route.ts'
import { useCaretBlock } from './use-caret-block.ts'

type PlanRoute = Extract<Route, { screen: 'plan' }>
type Stored = Output<'plans.get'>

/** The page preview beside the text: it follows the caret, and a click on a page goes to what is printed there. */
function Pages(props: {
  readonly plan: Plan
  readonly draft: PlanDraft
  readonly onPageCount: (count: number) => void
}) {
  const { plan, draft } = props
  const editor = usePlanEditor()
  const current = useCaretBlock(draft.body.session)
  return (
    <PlanPreview
      planId={plan.id}
      current={current}
      onPlace={source => {
        // What stands in the text is one step away; appendices and facts have tabs of their own.
        if (!editor?.goTo(source)) goTo({ screen: 'plan', planId: plan.id, ...placeOf(plan, source) })
      }}
      onPageCount={props.onPageCount}
      fileName={`${documentKind(plan).name} ${plan.subject}`}
    />
  )
}

/** Letterhead, signature and recipients, with the commune's presets of them. */
function InfoTab({ plan, draft }: { readonly plan: Plan; readonly draft: PlanDraft }) {
  const { values, set } = draft
  return (
    <PlanInfo
      plan={plan}
      draft={draft}
      signerTools={
        <SignerPresets
          value={{ authority: [...values.authority], name: values.signerName }}
          onApply={({ authority, name }) => {
            set('authority', authority)
            set('signerName', name)
          }}
        />
      }
      recipientTools={
        <RecipientPresets
          value={{ items: [...values.recipients], archive: values.archive }}
          onApply={({ items, archive }) => {
            set('recipients', items)
            set('archive', archive)
          }}
        />
      }
    />
  )
}

/** Units' duties, drafted into the text at the caret. */
function Duties(props: { readonly plan: Plan; readonly draft: PlanDraft; readonly onClose: () => void }) {
  const { session } = props.draft.body
  const editor = useMemo(() => planEditor(session), [session])
  return <DutiesPanel plan={props.plan} onInsert={editor.insertBlocks} onClose={props.onClose} />
}

function TextTab(props: {
  readonly stored: Stored
  readonly draft: PlanDraft
  readonly place?: string | undefined
}) {
  const [pageCount, setPageCount] = useState<number>()
  const [duties, setDuties] = useState(false)
  const { stored, draft, place } = props
  const plan = useMemo(() => withFacts(stored.plan, draft.values), [stored.plan, draft.values])
  const frozen = isFrozen(plan.state)
  return (
    <PlanText
      stored={stored}
      draft={draft}
      place={place}
      pageCount={pageCount}
      tools={
        <InsertTools
          plan={plan}
          tables={draft.tables.session}
          frozen={frozen}
          onDuties={() => setDuties(true)}
        />
      }
      aside={
        duties ? (
          <Duties plan={plan} draft={draft} onClose={() => setDuties(false)} />
        ) : (
          <Pages plan={stored.plan} draft={draft} onPageCount={setPageCount} />
        )
      }
    />
  )
}

/** Where the text of a plan is read and changed. */
const textTabs: ReadonlySet<PlanTab> = new Set(['info', 'text', 'appendix', 'export'])

/** A plan's screen out of the features that know its parts. */
function PlanRouteScreen({ route }: { readonly route: PlanRoute }) {
  const notes = useImportNotes(route.planId)
  const state = useStoredPlan(route.planId).data?.plan.state
  const [notesShown, setNotesShown] = useState(true)
  // What following a plan shows needs the room, and no word of the text is mended there.
  const isTextAtHand = textTabs.has(route.tab)
  const noted = notes.length > 0 && isTextAtHand && state !== undefined && !isFrozen(state)
  const aside = noted && notesShown && <ImportNotesPanel notes={notes} onClose={() => setNotesShown(false)} />
  const extras = noted && !notesShown && (
    <ImportNotesButton notes={notes} onOpen={() => setNotesShown(true)} />
  )
  return (
    <PlanScreen
      planId={route.planId}
      tab={route.tab}
      state={({ plan, rev }) => <PlanStateBar plan={plan} rev={rev} />}
      banner={({ plan }) =>
        isTextAtHand ? (
          <IssuedBanner plan={plan} tab={route.tab} />
        ) : (
          <AmendedNotice plan={plan} tab={route.tab} />
        )
      }
      extras={extras}
      aside={aside}
    >
      {(stored, draft) => {
        const { plan } = stored
        // Nothing is followed or reported on in a report: its tabs and their keys are not there.
        const absent = plan.report !== undefined && (route.tab === 'follow' || route.tab === 'reports')
        switch (absent ? 'info' : route.tab) {
          case 'info':
            return <InfoTab plan={plan} draft={draft} />
          case 'text':
            return <TextTab stored={stored} draft={draft} place={route.place} />
          case 'appendix':
            return <AppendixTab plan={plan} draft={draft} place={route.place} />
          case 'export':
            return <ExportPlan plan={plan} draft={draft} place={route.place} />
          case 'follow':
            return <FollowTab plan={plan} place={route.place} />
          case 'reports':
            return <ReportsTab plan={plan} place={route.place} />
          case 'history':
            return <PlanHistory plan={plan} planId={plan.id} />
        }
      }}
    </PlanScreen>
  )
}

/** What is asked about the open plan from anywhere in it. */
export function PlanDialogs(props: {
  readonly planId: string
  readonly asking: 'version' | 'template' | null
  readonly onClose: () => void
}) {
  const { planId, asking, onClose } = props
  const stored = useStoredPlan(planId)
  return (
    <>
      <KeepVersionDialog planId={planId} open={asking === 'version'} onClose={onClose} />
      {stored.data && (
        <SaveAsTemplateDialog plan={stored.data.plan} open={asking === 'template'} onClose={onClose} />
      )}
    </>
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
      return <HomeScreen onCreate={props.onCreate} onImport={props.onImport} reminders={<Reminders />} />
    case 'bin':
      return <BinScreen />
    case 'settings':
      return <SettingsScreen />
    case 'legal-bases':
      return <LegalBasisScreen />
    case 'organisations':
      return <OrganisationScreen />
    case 'plan':
      return <PlanRouteScreen key={route.planId} route={route} />
  }
}
