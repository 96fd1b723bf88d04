import { describe } from '../../../shared/errors.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { Loading } from '../../components/loading.tsx'
import { errorOf } from '../../data/client.tsx'
import { useAppInfo, useSettings } from '../../data/settings.ts'
import { AboutProgram } from './about-program.tsx'
import { CommuneForm } from './commune-form.tsx'

/** The commune, and where the program keeps its data. */
export function SettingsScreen() {
  const settings = useSettings()
  const info = useAppInfo()
  const problem = settings.error ?? info.error
  const retry = () => void Promise.all([settings.refetch(), info.refetch()])
  return (
    <div className="screen">
      <h1>Cài đặt</h1>
      {problem && <ErrorNotice message={describe(errorOf(problem))} onRetry={retry} />}
      {(settings.isPending || info.isPending) && <Loading label="Đang đọc cài đặt…" />}
      {settings.data && <CommuneForm settings={settings.data} />}
      {info.data && <AboutProgram info={info.data} />}
    </div>
  )
}
