/** The facts as typed; the year is text until it is a year. */
export type TypedFacts = { readonly communeName: string; readonly year: string }

export type FactsProblems = { readonly [K in keyof TypedFacts]?: string }

/** What stands in the way of making the plan, by field; empty when nothing does. */
export function factsProblems(facts: TypedFacts): FactsProblems {
  const year = Number(facts.year)
  const yearIsFine = /^\d{4}$/.test(facts.year.trim()) && year >= 2000 && year <= 2100
  return {
    ...(/^\s*(xã|phường|đặc khu)?\s*$/iu.test(facts.communeName.normalize('NFC'))
      ? { communeName: 'Nhập tên xã, phường hoặc đặc khu.' }
      : {}),
    ...(yearIsFine ? {} : { year: 'Nhập năm gồm bốn chữ số, từ 2000 đến 2100.' }),
  }
}
