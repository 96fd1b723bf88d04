import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ProposedAnswer } from '../../../shared/forms/acceptance.ts'
import type { Period } from '../../../shared/tasks/period.ts'
import { errorOf } from '../../data/client.tsx'
import { type FormSource, useAcceptForms, useReadForms } from '../../data/forms.ts'
import { useJob } from '../../data/jobs.ts'
import { type ChosenAnswers, choicesOf, proposedChoice, seenFiles, withChoice } from './chosen-answers.ts'
import { sourceOfFiles } from './source-of-files.ts'

/** Forms on their way in: read, looked at, taken. Nothing is written before `accept`. */
export function useFormsIntake(planId: string, period: Period) {
  const [from, setFrom] = useState<FormSource | null>(null)
  const [chosen, setChosen] = useState<ChosenAnswers>(new Set())
  const loading = useMutation({ mutationFn: sourceOfFiles })
  const reading = useReadForms()
  const accepting = useAcceptForms()
  const job = useJob(reading.isPending)
  const busy = loading.isPending || reading.isPending || accepting.isPending
  const proposal = reading.data ?? null

  const read = (source: FormSource) => {
    accepting.reset()
    reading.mutate(
      { planId, period, from: source, job: job.id },
      {
        onSuccess: found => {
          setFrom(source)
          setChosen(proposedChoice(found))
        },
      },
    )
  }
  const failed = loading.error ?? reading.error
  return {
    proposal,
    chosen,
    busy,
    reading: loading.isPending || reading.isPending,
    steps: job.steps,
    stop: job.stop,
    accepted: accepting.data ?? null,
    problem: failed === null ? null : errorOf(failed),
    /** Why nothing was taken. */
    refusal: accepting.error === null ? null : errorOf(accepting.error),
    readFolder: (folder: string) => {
      loading.reset()
      if (!busy) read({ kind: 'folder', folder })
    },
    readFiles: (files: readonly File[]) => {
      reading.reset()
      if (!busy) loading.mutate(files, { onSuccess: read })
    },
    /** Reads the same source again: what was shown is no longer so. */
    again: () => {
      if (from !== null && !busy) read(from)
    },
    choose: (answers: readonly ProposedAnswer[], on: boolean) =>
      setChosen(now => answers.reduce((next, answer) => withChoice(next, answer, on), now)),
    accept: () => {
      if (from === null || proposal === null || busy) return
      accepting.mutate({
        planId,
        period,
        from,
        seen: seenFiles(proposal),
        choices: choicesOf(proposal, chosen),
      })
    },
  }
}
