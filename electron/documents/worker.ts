import { parentPort } from 'node:worker_threads'
import type { OfficialDocument } from '../../shared/documents/model.ts'
import type { LaidOutPages } from '../../shared/documents/pages.ts'
import { layOutPages, layOutSection } from './docx/lay-out-pages.ts'
import { remember } from './remember.ts'

/** What the thread is asked: a document to lay out, under a number that its answer carries. */
export type LayoutRequest = { readonly id: number; readonly sections: OfficialDocument['sections'] }
/** `problem` is an unexpected error's text; the caller decides what to say of it. */
export type LayoutAnswer =
  | { readonly id: number; readonly pages: LaidOutPages }
  | { readonly id: number; readonly problem: string }

/** The text and the appendices of one plan, and a little more for changing between two. */
const keptSections = 12

const layOut = remember(layOutSection, keptSections)

function answer({ id, sections }: LayoutRequest): LayoutAnswer {
  try {
    return { id, pages: layOutPages({ sections }, layOut) }
  } catch (error) {
    return { id, problem: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

parentPort?.on('message', (request: LayoutRequest) => parentPort?.postMessage(answer(request)))
