import type { ProgressFacts } from '../tasks/progress.ts'

const words = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
/** Done is all of it, said or not. */
const share = ({ status, percent }: ProgressFacts) => percent ?? (status === 'done' ? 100 : null)
const documents = ({ evidence }: ProgressFacts) =>
  evidence
    .map(({ document, date }) => `${words(document)}|${date ?? ''}`)
    .toSorted()
    .join('\n')

/** What two reports may differ in, each as one comparable value; null and empty say nothing. */
const parts = (facts: ProgressFacts): readonly (string | number | null)[] => [
  facts.status,
  share(facts),
  facts.value,
  words(facts.result),
  words(facts.difficulty),
  words(facts.proposal),
  documents(facts),
]

/** Whether two reports say the same, spaces and order of documents aside. */
export function sameFacts(left: ProgressFacts, right: ProgressFacts): boolean {
  const other = parts(right)
  return parts(left).every((part, at) => part === other[at])
}

/** Whether two reports cannot both stand: they differ in something that both say. */
export function disagree(left: ProgressFacts, right: ProgressFacts): boolean {
  const other = parts(right)
  const says = (part: string | number | null | undefined) =>
    part !== null && part !== undefined && part !== ''
  return parts(left).some((part, at) => says(part) && says(other[at]) && part !== other[at])
}
