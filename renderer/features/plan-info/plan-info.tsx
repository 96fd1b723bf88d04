import type { ReactNode } from 'react'
import { documentKind } from '../../../shared/plans/document-kind.ts'
import type { Plan } from '../../../shared/plans/plan.ts'
import type { PlanDraft } from '../../data/plan-draft.ts'
import { withFacts } from '../../data/plan-facts.ts'
import styles from '../../styles/plan-info.module.css'
import { AddresseeFields } from './addressee-fields.tsx'
import { IssuerFields } from './issuer-fields.tsx'
import { LetterheadPreview } from './letterhead-preview.tsx'
import { NumberFields } from './number-fields.tsx'
import { RecipientFields } from './recipient-fields.tsx'
import { SignatureFields } from './signature-fields.tsx'
import { SubjectFields } from './subject-fields.tsx'

/** The facts of letterhead, signature and recipients, and how they will print. */
export function PlanInfo(props: {
  readonly plan: Plan
  readonly draft: PlanDraft
  /** Beside the signature's and the recipients' headings: what other features fill them with. */
  readonly signerTools?: ReactNode
  readonly recipientTools?: ReactNode
}) {
  const { plan, draft } = props
  const { name } = documentKind(plan)
  const frozen = plan.state === 'issued' || plan.state === 'closed'
  return (
    <div className={styles.info}>
      <fieldset
        className={styles.form}
        disabled={frozen}
        aria-label={`Thông tin ${name.toLocaleLowerCase('vi')}`}
      >
        <SubjectFields draft={draft} name={name} />
        {plan.report && <AddresseeFields draft={draft} />}
        <IssuerFields draft={draft} />
        <NumberFields draft={draft} />
        <SignatureFields draft={draft} tools={props.signerTools} />
        <RecipientFields draft={draft} tools={props.recipientTools} />
      </fieldset>
      <LetterheadPreview plan={withFacts(plan, draft.values)} />
    </div>
  )
}
