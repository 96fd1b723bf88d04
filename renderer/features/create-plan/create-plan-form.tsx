import { Button, DialogActions, DialogBody, DialogContent, DialogTitle } from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { TemplateFacts, TemplateSummary } from '../../../shared/plans/template.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { errorOf } from '../../data/client.tsx'
import { useCreatePlan } from '../../data/plan-changes.ts'
import styles from '../../styles/create-plan.module.css'
import { FactsFields, type FactsForm } from './facts-fields.tsx'
import { factsProblems } from './facts-problems.ts'
import { TemplateChoice } from './template-choice.tsx'

/** The form of the dialog: Enter confirms, what is wrong is said beside the field once she has tried. */
export function CreatePlanForm(props: {
  readonly templates: readonly TemplateSummary[]
  readonly facts: TemplateFacts
  readonly onClose: () => void
  readonly onCreated: (planId: string) => void
}) {
  const [templateId, setTemplateId] = useState(props.templates[0]?.id ?? '')
  const [facts, setFacts] = useState<FactsForm>({ ...props.facts, year: String(props.facts.year) })
  const [tried, setTried] = useState(false)
  const creating = useCreatePlan()
  const form = useRef<HTMLFormElement>(null)
  // While the templates were read, the dialog's focus was on what this form has taken the place of.
  useEffect(() => form.current?.querySelector<HTMLElement>('input:checked')?.focus(), [])
  const problems = factsProblems(facts)

  const create = () => {
    setTried(true)
    if (Object.keys(problems).length > 0 || creating.isPending) return
    const { year, ...commune } = facts
    creating.mutate(
      { templateId, facts: { ...commune, year: Number(year) } },
      { onSuccess: plan => props.onCreated(plan.id) },
    )
  }

  return (
    <form
      ref={form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        create()
      }}
    >
      <DialogBody>
        <DialogTitle>Tạo kế hoạch</DialogTitle>
        <DialogContent className={styles.content}>
          <TemplateChoice templates={props.templates} chosen={templateId} onChoose={setTemplateId} />
          <FactsFields facts={facts} problems={tried ? problems : {}} onChange={setFacts} />
          {creating.isError && <ErrorNotice message={describe(errorOf(creating.error))} />}
        </DialogContent>
        <DialogActions>
          <Button type="submit" appearance="primary" disabled={creating.isPending}>
            Tạo kế hoạch
          </Button>
          <Button onClick={props.onClose}>Hủy</Button>
        </DialogActions>
      </DialogBody>
    </form>
  )
}
