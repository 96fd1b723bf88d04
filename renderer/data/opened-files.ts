import { useEffect } from 'react'
import { useClient } from './client.tsx'
import type { FileBytes } from './read-base64.ts'

/**
 * Takes plan files that were opened from the file manager, one at a time: the next waits while there is a question
 * about the last.
 *
 * @param turn tells one time of being free from the next; null while no file can be taken.
 * @param onFile stays the same function.
 */
export function useOpenedFiles(turn: string | null, onFile: (file: FileBytes) => void): void {
  const client = useClient()
  useEffect(() => {
    if (turn === null) return
    let taken = false
    let last = Promise.resolve()
    const take = () => {
      last = last.then(async () => {
        if (taken) return
        const answer = await client.call('files.takeOpened', {})
        if (!answer.ok || answer.value === null) return
        taken = true
        onFile(answer.value)
      })
    }
    take()
    const stop = client.subscribe(({ topics }) => {
      if (topics.includes('openedFiles')) take()
    })
    return () => {
      // Nothing more is taken; a file that is on its way still comes.
      taken = true
      stop()
    }
  }, [client, turn, onFile])
}
