import type { Acceptance, ProposedAnswer } from '../../../shared/forms/acceptance.ts'
import type { FormChoice } from '../../../shared/forms/accepted-entries.ts'

/** Ids of the answers that will be taken. */
export type ChosenAnswers = ReadonlySet<string>

/** What is taken unless a person says otherwise. */
export function proposedChoice({ answers }: Pick<Acceptance, 'answers'>): ChosenAnswers {
  return new Set(answers.filter(({ canTake, take }) => canTake && take).map(({ id }) => id))
}

/** Takes an answer, instead of its rivals, or leaves it out. */
export function withChoice(
  chosen: ChosenAnswers,
  { id, canTake, rivals }: ProposedAnswer,
  on: boolean,
): ChosenAnswers {
  const next = new Set(chosen)
  if (on && canTake) {
    for (const rival of rivals) next.delete(rival)
    next.add(id)
  } else next.delete(id)
  return next
}

/** The choice as the program takes it: each answer with what it was when it was chosen. */
export function choicesOf({ answers }: Pick<Acceptance, 'answers'>, chosen: ChosenAnswers): FormChoice[] {
  return answers.filter(({ id }) => chosen.has(id)).map(({ id, state }) => ({ id, state }))
}

/** Hashes of the files that could be opened, each once. */
export function seenFiles({ files }: Pick<Acceptance, 'files'>): string[] {
  return [...new Set(files.map(({ hash }) => hash).filter(hash => hash !== ''))]
}

/** What one click will do. */
export type ChoiceCounts = {
  /** Answers that will be taken; of these, those that stand for an entry of the log. */
  readonly taken: number
  readonly correcting: number
  /** Rows with contradictory answers of which none is taken. */
  readonly open: number
  /** Files that will be remembered and were not before. */
  readonly files: number
}

/** Counts a choice. */
export function countChoice({ answers, files }: Acceptance, chosen: ChosenAnswers): ChoiceCounts {
  const taken = answers.filter(({ id }) => chosen.has(id))
  // Answers to one row are one decision.
  const open = new Set(
    answers
      .filter(
        ({ id, canTake, state, rivals }) =>
          canTake && state === 'contradictory' && ![id, ...rivals].some(each => chosen.has(each)),
      )
      .map(({ rowId, occurrence }) => `${rowId} ${occurrence}`),
  )
  return {
    taken: taken.length,
    correcting: taken.filter(({ entry }) => entry !== null && entry.corrects !== null).length,
    open: open.size,
    files: files.filter(({ state, answered }) => state === 'read' && answered > 0).length,
  }
}

/** What the button says, and undefined where there is nothing to do. */
export function acceptWords({ taken, files }: ChoiceCounts): string | undefined {
  if (taken > 0) return `Nhận ${taken} câu trả lời`
  return files > 0 ? `Ghi nhớ ${files} tệp đã nhận` : undefined
}
