import { Field, Radio, RadioGroup } from '@fluentui/react-components'
import type { TemplateSummary } from '../../../shared/plans/template.ts'
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
  return (
    <Field label="Mẫu kế hoạch">
      <RadioGroup
        className={styles.templates}
        value={props.chosen}
        onChange={(_, { value }) => props.onChoose(value)}
      >
        {props.templates.map(template => (
          <Radio
            key={template.id}
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
        ))}
      </RadioGroup>
    </Field>
  )
}
