import styles from '../styles/components.module.css'

/** A row of steps with the present one named: `Dự thảo ●──○──○──○`. */
export function StepLine(props: {
  readonly label: string
  readonly steps: readonly string[]
  readonly current: number
}) {
  return (
    <div className={styles.stepLine}>
      <span className={styles.stepName}>{props.steps[props.current]}</span>
      <ol aria-label={props.label}>
        {props.steps.map((step, index) => (
          <li
            key={step}
            title={step}
            aria-label={step}
            aria-current={index === props.current ? 'step' : undefined}
            data-done={index <= props.current}
          />
        ))}
      </ol>
    </div>
  )
}
