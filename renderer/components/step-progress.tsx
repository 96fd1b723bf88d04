import { ProgressBar } from '@fluentui/react-components'
import { useId } from 'react'
import styles from '../styles/components.module.css'

/** How far long work is. Shows nothing for the first 0.3 s, as `Loading`. */
export function StepProgress(props: {
  /** `Đã lập 12/30 phiếu` */
  readonly label: string
  /** Null while that is not known. */
  readonly steps: { readonly done: number; readonly of: number } | null
}) {
  const label = useId()
  const { steps } = props
  return (
    <div className={styles.steps}>
      <span id={label}>{props.label}</span>
      <ProgressBar aria-labelledby={label} {...(steps && { value: steps.done, max: steps.of })} />
    </div>
  )
}
