import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Input } from '../../shared/api/contract.ts'
import { callOrThrow, useClient } from './client.tsx'

/** Keys grow from one root, so that the topic `progress` makes the whole family stale. */
export const progressKeys = {
  all: ['progress'],
  tracked: (planId: string, day: string | null) => ['progress', 'tracked', planId, day],
  history: (planId: string, rowId: string) => ['progress', 'history', planId, rowId],
  overview: ['progress', 'overview'],
  calendar: (planId: string) => ['progress', 'calendar', planId],
} as const

/**
 * Every task and indicator of a plan with what its log comes to.
 *
 * @param day `YYYY-MM-DD` for how it stood at that day's end; null for now.
 */
export function useTracked(planId: string, day: string | null = null) {
  const client = useClient()
  return useQuery({
    queryKey: progressKeys.tracked(planId, day),
    queryFn: () => callOrThrow(client, 'progress.tracked', { planId, day }),
  })
}

/** Reads how a plan stands before a view asks for it. Draws nothing anew. */
export function useReadAhead(planId: string, wanted: boolean): void {
  const client = useClient()
  useQuery({
    queryKey: progressKeys.tracked(planId, null),
    queryFn: () => callOrThrow(client, 'progress.tracked', { planId, day: null }),
    enabled: wanted,
    notifyOnChangeProps: [],
  })
}

/** The log of one row, corrected entries included, latest first. */
export function useProgressHistory(planId: string, rowId: string | null) {
  const client = useClient()
  return useQuery({
    queryKey: progressKeys.history(planId, rowId ?? ''),
    queryFn: () => callOrThrow(client, 'progress.history', { planId, rowId: rowId ?? '' }),
    enabled: rowId !== null,
  })
}

/** Answers how to read what the home page shows before it is gone to, for a window that was opened elsewhere. */
export function useReadOverviewAhead(): () => void {
  const client = useClient()
  const queries = useQueryClient()
  return () =>
    void queries.prefetchQuery({
      queryKey: progressKeys.overview,
      queryFn: () => callOrThrow(client, 'progress.overview', {}),
    })
}

/** Adds entries to a plan's log, all or none; answers them as stored. */
export function useAppendProgress() {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input<'progress.append'>) => callOrThrow(client, 'progress.append', input),
  })
}

/** Issued plans, what is to be reminded of today, the next reporting days. */
export function useOverview() {
  const client = useClient()
  return useQuery({
    queryKey: progressKeys.overview,
    queryFn: () => callOrThrow(client, 'progress.overview', {}),
  })
}

/** Reminders that were on the screen, so that the same cause does not come back within a week. */
export function useAlertsSeen() {
  const client = useClient()
  return useMutation({
    mutationFn: (causes: readonly string[]) => callOrThrow(client, 'alerts.seen', { causes: [...causes] }),
  })
}

/** Puts a reminder off until a day (`YYYY-MM-DD`). */
export function useSnoozeAlert() {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input<'alerts.snooze'>) => callOrThrow(client, 'alerts.snooze', input),
  })
}

/** The plan's reporting duties, read from its text or as confirmed. */
export function useCalendar(planId: string) {
  const client = useClient()
  return useQuery({
    queryKey: progressKeys.calendar(planId),
    queryFn: () => callOrThrow(client, 'calendar.get', { planId }),
  })
}

/** Keeps the plan's reporting duties as a person confirmed or set them. */
export function useSaveCalendar() {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input<'calendar.save'>) => callOrThrow(client, 'calendar.save', input),
  })
}

/** Writes the reporting calendar as .ics or .xlsx into a folder; answers the file's path. */
export function useExportCalendar() {
  const client = useClient()
  return useMutation({
    mutationFn: (input: Input<'calendar.exportFile'>) => callOrThrow(client, 'calendar.exportFile', input),
  })
}
