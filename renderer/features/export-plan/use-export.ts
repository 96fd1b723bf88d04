import { useState } from 'react'
import type { ExportedFile } from '../../../shared/documents/api.ts'
import type { AppError } from '../../../shared/errors.ts'
import { errorOf } from '../../data/client.tsx'
import { useExportPlan } from '../../data/documents.ts'
import type { PlanDraft } from '../../data/plan-draft.ts'

type Format = ExportedFile['format']
export type ExportWish = { readonly formats: readonly Format[]; readonly folder: string }

/** An export from the wish to its end: saved first, then written; an existing file waits for the person's word. */
export function useExport(planId: string, draft: PlanDraft) {
  const exporting = useExportPlan()
  const [problem, setProblem] = useState<AppError | null>(null)
  const [last, setLast] = useState<{ readonly wish: ExportWish; readonly overwrite: boolean } | null>(null)
  const [running, setRunning] = useState(false)

  const start = async (wish: ExportWish, overwrite: boolean) => {
    if (running) return
    setRunning(true)
    setProblem(null)
    setLast({ wish, overwrite })
    try {
      // What is written must be what she sees; a failed save says so in the header.
      if (!(await draft.flush())) return
      await exporting.mutateAsync({ planId, folder: wish.folder, formats: [...wish.formats], overwrite })
    } catch (reason) {
      setProblem(errorOf(reason))
    } finally {
      setRunning(false)
    }
  }
  const exists = problem?.code === 'refused' && problem.what === 'fileExists'
  return {
    start,
    running,
    files: problem === null && !running ? exporting.data : undefined,
    problem: exists ? null : problem,
    /** The file that is there already and may be replaced. */
    existing: exists ? (problem.detail ?? '') : null,
    overwrite: () => last && void start(last.wish, true),
    retry: () => last && void start(last.wish, last.overwrite),
    forget: () => setProblem(null),
  }
}
