import type { AppError } from './errors.ts'

/** The answer to every call that crosses a process: never a thrown error. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: AppError }
