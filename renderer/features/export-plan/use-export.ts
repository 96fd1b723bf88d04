import { useState } from 'react'
import type { ExportedFile } from '../../../shared/documents/api.ts'
import type { AppError } from '../../../shared/errors.ts'
import { errorOf } from '../../data/client.tsx'
import { useExportPlan } from '../../data/documents.ts'
import type { PlanDraft } from '../../data/plan-draft.ts'

type Format = ExportedFile['format']
export type ExportWish = { readonly formats: readonly Format[]; readonly folder: string }

/** What a person has agreed to, asked for when it turns out to be needed. */
type Consent = { readonly overwrite: boolean; readonly despiteErrors: boolean }
const nothing: Consent = { overwrite: false, despiteErrors: false }

/** An export from the wish to its end: saved first, then written; errors and an existing file wait for the person's word. */
export function useExport(planId: string, draft: PlanDraft) {
  const exporting = useExportPlan()
  const [problem, setProblem] = useState<AppError | null>(null)
  const [last, setLast] = useState<{ readonly wish: ExportWish; readonly consent: Consent } | null>(null)
  const [running, setRunning] = useState(false)

  const run = async (wish: ExportWish, consent: Consent) => {
    if (running) return
    setRunning(true)
    setProblem(null)
    setLast({ wish, consent })
    try {
      // What is written must be what she sees; a failed save says so in the header.
      if (!(await draft.flush())) return
      await exporting.mutateAsync({ planId, folder: wish.folder, formats: [...wish.formats], ...consent })
    } catch (reason) {
      setProblem(errorOf(reason))
    } finally {
      setRunning(false)
    }
  }
  const agree = (more: Partial<Consent>) => last && void run(last.wish, { ...last.consent, ...more })
  const notReady = problem?.code === 'invalid' && problem.what === 'planNotReady'
  const exists = problem?.code === 'refused' && problem.what === 'fileExists'
  return {
    start: (wish: ExportWish) => void run(wish, nothing),
    running,
    files: problem === null && !running ? exporting.data : undefined,
    problem: exists || notReady ? null : problem,
    /** The file that is there already and may be replaced. */
    existing: exists ? (problem.detail ?? '') : null,
    /** Whether the plan has errors that a person must see before it is written. */
    notReady,
    overwrite: () => agree({ overwrite: true }),
    exportAnyway: () => agree({ despiteErrors: true }),
    retry: () => agree({}),
    forget: () => setProblem(null),
  }
}
