import { type ReactNode, useRef, useState } from 'react'
import { errorOf } from '../../data/client.tsx'
import { useOpenedFiles } from '../../data/opened-files.ts'
import { goTo } from '../../route.ts'
import styles from '../../styles/import-plan.module.css'
import { ImportDialog } from './import-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { useImport } from './use-import.ts'

/** The window takes a dropped file anywhere, and those opened from the file manager; its children get a way to ask for one. */
export function ImportArea(props: {
  readonly onImported: (planId: string) => void
  readonly children: (choose: () => void) => ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const importing = useImport(props.onImported)
  const asks = importing.isPending || importing.isError || importing.data?.kind === 'known'
  useOpenedFiles(asks ? null : String(importing.submittedAt), importing.mutate)
  const hasFiles = (event: React.DragEvent) => event.dataTransfer.types.includes('Files')

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its keyboard way in the button
    <div
      className={styles.area}
      onDragOver={event => {
        if (!hasFiles(event)) return
        // What a place inside takes is not asked for here.
        setOver(!event.defaultPrevented)
        event.preventDefault()
      }}
      onDragLeave={event => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={event => {
        setOver(false)
        if (event.defaultPrevented) return
        event.preventDefault()
        const dropped = event.dataTransfer.files[0]
        if (dropped && !importing.isPending) importing.mutate(dropped)
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".txt,.xlsx,.khxa"
        hidden
        aria-label="Chọn tệp để nhập"
        onChange={event => {
          const chosen = event.target.files?.[0]
          if (chosen) importing.mutate(chosen)
          // The same file may be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      {props.children(() => input.current?.click())}
      {over && <div className={styles.target}>Thả tệp .txt, .xlsx hoặc .khxa để nhập</div>}
      <ImportDialog
        working={importing.isPending ? (importing.variables?.name ?? '') : null}
        problem={importing.isError ? errorOf(importing.error) : null}
        onRetry={() => importing.variables && importing.mutate(importing.variables)}
        onChooseOther={() => input.current?.click()}
        onClose={() => importing.reset()}
      />
      {importing.data?.kind === 'known' && (
        <MergeDialog
          file={importing.data.file}
          preview={importing.data.preview}
          onClose={() => importing.reset()}
          onMerged={({ planId, text, differences }) => {
            importing.reset()
            const isTextNew = text === 'taken' && differences.some(part => part !== 'state')
            goTo({ screen: 'plan', planId, tab: text === 'kept' ? 'history' : isTextNew ? 'text' : 'follow' })
          }}
          onCopied={planId => {
            importing.reset()
            props.onImported(planId)
          }}
        />
      )}
    </div>
  )
}
