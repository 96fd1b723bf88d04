import { serveThread } from '../threads/serve-thread.ts'
import { readForm } from './read-progress-form.ts'

const works = {
  readForm: ({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) => readForm(name, bytes),
}
export type IntakeWorks = typeof works

serveThread(works)
