import { Button } from '@fluentui/react-components'
import { ArrowUndoRegular, ChevronRightRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { label } from '../../../shared/glossary.ts'
import { documentKind } from '../../../shared/plans/document-kind.ts'
import { type Plan, planStates } from '../../../shared/plans/plan.ts'
import { StepLine } from '../../components/step-line.tsx'
import styles from '../../styles/plan-state.module.css'
import { StateHistory } from './state-history.tsx'
import { StateStepDialog } from './state-step-dialog.tsx'
import { type StateStep, stepsOf } from './state-steps.ts'

/** Where the plan stands, who brought it there, and the next step as a button. */
export function PlanStateBar({ plan, rev }: { readonly plan: Plan; readonly rev: number }) {
  const [step, setStep] = useState<StateStep | null>(null)
  const states = planStates.filter(state => state !== 'closed' || !plan.report || plan.state === 'closed')
  return (
    <div className={styles.bar}>
      <StepLine
        label={`Trạng thái ${documentKind(plan).name.toLocaleLowerCase('vi')}`}
        steps={states.map(state => label(`state.${state}`))}
        current={states.indexOf(plan.state)}
      />
      <StateHistory planId={plan.id} />
      {stepsOf(plan).map(each => (
        <Button
          // The step onward stays the same button, so that the keyboard goes on from it.
          key={each.forward ? 'onward' : 'back'}
          icon={each.forward ? <ChevronRightRegular /> : <ArrowUndoRegular />}
          iconPosition={each.forward ? 'after' : 'before'}
          onClick={() => setStep(each)}
        >
          {each.button}
        </Button>
      ))}
      {step && <StateStepDialog plan={plan} rev={rev} step={step} onClose={() => setStep(null)} />}
    </div>
  )
}
