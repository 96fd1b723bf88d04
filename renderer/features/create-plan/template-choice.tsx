import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components'
import { DeleteRegular } from '@fluentui/react-icons'
import { useState } from 'react'
import { describe } from '../../../shared/errors.ts'
import type { TemplateSummary } from '../../../shared/plans/template.ts'
import { ErrorNotice } from '../../components/error-notice.tsx'
import { errorOf } from '../../data/client.tsx'
import { useRemoveTemplate } from '../../data/own-templates.ts'
import styles from '../../styles/create-plan.module.css'

const roman = ['I', 'II', 'III', 'IV', 'V']

function appendixNote(titles: readonly string[]): string {
  if (titles.length === 0) return 'Không có phụ lục.'
  if (titles.length === 1) return `Phụ lục: ${titles[0]}.`
  return titles.map((title, index) => `Phụ lục ${roman[index] ?? index + 1}: ${title}.`).join(' ')
}

/** The templates with what tells them apart. */
export function TemplateChoice(props: {
  readonly templates: readonly TemplateSummary[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}) {
  const chooseOther = (removed: string) => {
    const other = props.templates.find(({ id }) => id !== removed)
    if (props.chosen === removed && other) props.onChoose(other.id)
  }
  return (
    <Field label="Mẫu kế hoạch">
      <RadioGroup
        className={styles.templates}
        value={props.chosen}
        onChange={(_, { value }) => props.onChoose(value)}
      >
        {props.templates.map(template => (
          <div key={template.id} className={styles.templateRow}>
            <Radio
              value={template.id}
              className={styles.template}
              label={
                <span className={styles.templateLabel}>
                  <strong>{template.title}</strong>
                  <span>{template.description}</span>
                  <span className={styles.secondary}>{appendixNote(template.appendices)}</span>
                </span>
              }
            />
            {template.own && (
              <RemoveTemplate template={template} onRemoved={() => chooseOther(template.id)} />
            )}
          </div>
        ))}
      </RadioGroup>
    </Field>
  )
}

/** Removes one of the commune's own templates, once it is asked for twice: a template has no bin. */
function RemoveTemplate(props: { readonly template: TemplateSummary; readonly onRemoved: () => void }) {
  const { template, onRemoved } = props
  const [asked, setAsked] = useState(false)
  const removal = useRemoveTemplate()
  if (!asked)
    return (
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={`Xóa mẫu ${template.title}`}
        title="Xóa mẫu này"
        onClick={() => setAsked(true)}
      />
    )
  return (
    <div className={styles.removal}>
      <span>Xóa hẳn mẫu này? Các kế hoạch đã tạo từ mẫu vẫn còn.</span>
      <Button
        size="small"
        disabledFocusable={removal.isPending}
        onClick={() => removal.mutate(template.id, { onSuccess: onRemoved })}
      >
        Xóa mẫu
      </Button>
      <Button size="small" onClick={() => setAsked(false)}>
        Giữ lại
      </Button>
      {removal.isError && <ErrorNotice message={describe(errorOf(removal.error))} />}
    </div>
  )
}
