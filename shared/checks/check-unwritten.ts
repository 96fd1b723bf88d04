import { documentKind } from '../plans/document-kind.ts'
import { plainText } from '../plans/rich-text.ts'
import { callToWrite } from '../reports/draft-blocks.ts'
import { error, type Rule } from './finding.ts'

/** What a draft leaves to its clerk to write is written: a call to do so is not for print. */
export const checkUnwritten: Rule = plan =>
  plan.body.flatMap(block =>
    block.kind === 'table' || !plainText(block.text).includes(callToWrite)
      ? []
      : [
          error({
            rule: 'plan.unwritten',
            family: 'missing',
            text: plainText(block.text),
            where: block.id,
            message: `${documentKind(plan).name} còn mục chưa soạn. Hãy viết nội dung thay cho câu nhắc này, hoặc bỏ mục.`,
          }),
        ],
  )
