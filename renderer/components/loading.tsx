import { Spinner } from '@fluentui/react-components'
import styles from '../styles/components.module.css'

/** Shows nothing for the first 0.3 s: short work needs no sign. */
export function Loading(props: { readonly label: string }) {
  return (
    <div className={styles.loading}>
      <Spinner size="small" label={props.label} />
    </div>
  )
}
