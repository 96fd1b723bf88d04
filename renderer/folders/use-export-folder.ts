import { useState } from 'react'
import { errorOf } from '../data/client.tsx'
import { useChooseFolder, useFolder } from '../data/documents.ts'
import { useAppInfo, useSettings } from '../data/settings.ts'

/**
 * The folder that files go to: the one she chose now, else the last export's, else her documents. Asks with the
 * system's dialog where there is one, else with our own.
 */
export function useExportFolder() {
  const [chosen, setChosen] = useState<string | null>(null)
  const [browsing, setBrowsing] = useState(false)
  const settings = useSettings()
  const info = useAppInfo()
  const documents = useFolder(null)
  const asking = useChooseFolder()
  const path = chosen ?? settings.data?.exportFolder ?? documents.data?.path ?? ''

  const browse = () => {
    if (!info.data?.systemDialogs) return setBrowsing(true)
    asking.mutate(path === '' ? null : path, { onSuccess: folder => folder !== null && setChosen(folder) })
  }
  return {
    path,
    choose: setChosen,
    browse,
    browsing,
    closeBrowser: () => setBrowsing(false),
    problem: asking.isError ? errorOf(asking.error) : null,
  }
}
