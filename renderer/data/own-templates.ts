import { useMutation } from '@tanstack/react-query'
import { callOrThrow, useClient } from './client.tsx'
import { flushFirst } from './flush-first.ts'

/** Keeps a plan as the commune's own template. */
export function useSaveAsTemplate(planId: string) {
  const client = useClient()
  return useMutation({
    mutationFn: async (title: string) => {
      await flushFirst()
      return callOrThrow(client, 'plans.saveAsTemplate', { id: planId, title })
    },
  })
}

/** Removes one of the commune's own templates; plans made from it stay. */
export function useRemoveTemplate() {
  const client = useClient()
  return useMutation({ mutationFn: (id: string) => callOrThrow(client, 'plans.removeTemplate', { id }) })
}
