/**
 * A function that keeps its latest answers: asked the same again, it answers without working.
 *
 * @param work a pure function of something that JSON holds.
 * @param most how many answers are kept.
 */
export function remember<T, R>(work: (input: T) => R, most: number): (input: T) => R {
  const answers = new Map<string, R>()
  return input => {
    const key = JSON.stringify(input)
    const answer = answers.get(key) ?? work(input)
    // What was asked for last stands last; the first goes.
    answers.delete(key)
    answers.set(key, answer)
    const [oldest] = answers.keys()
    if (answers.size > most && oldest !== undefined) answers.delete(oldest)
    return answer
  }
}
