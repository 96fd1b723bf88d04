import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'

/** The value of an answer that must be one. */
export async function answered<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** The error of an answer that must be one. */
export async function errorOf(answer: Promise<Result<unknown>>): Promise<AppError> {
  const result = await answer
  if (result.ok) throw new Error(`No error: ${JSON.stringify(result.value)}`)
  return result.error
}
