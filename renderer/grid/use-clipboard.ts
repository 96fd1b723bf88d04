import type { RefObject } from 'react'
import { readHtmlTable, writeHtmlTable } from './clipboard-html.ts'
import { clearRange, pasteInto, textsOf } from './grid-edits.ts'
import type { ClipboardCommand } from './grid-menu.tsx'
import type { GridEdit, GridTable } from './grid-model.ts'
import { rangeOf, type Selection, sizeOf } from './grid-selection.ts'
import { readTsv, writeTsv } from './tsv.ts'

/** `3 dòng × 4 cột`. */
export function sizeInWords(height: number, width: number): string {
  return `${height} dòng × ${width} cột`
}

/** Copying, cutting and pasting of blocks, to and from spreadsheets, word processors and the grid itself. */
export function useClipboard(given: {
  readonly input: RefObject<HTMLTextAreaElement | null>
  readonly table: GridTable
  readonly selection: Selection | null
  readonly readOnly: boolean
  readonly emit: (edit: GridEdit | null, after?: Selection) => void
  readonly announce: (text: string) => void
  /** Says what was done, over what the new selection would say. */
  readonly announceStep: (text: string) => void
}) {
  const { input, table, selection, readOnly, emit, announce } = given

  const copy = (event: React.ClipboardEvent, cut: boolean) => {
    if (!selection) return
    event.preventDefault()
    const range = rangeOf(table, selection)
    const values = textsOf(table, range)
    event.clipboardData.setData('text/plain', writeTsv(values))
    event.clipboardData.setData('text/html', writeHtmlTable(values))
    const { height, width } = sizeOf(range)
    const done = cut && !readOnly ? 'Đã cắt' : 'Đã sao chép'
    announce(`${done} ${sizeInWords(height, width)}.`)
    if (cut && !readOnly) emit(clearRange(table, range))
  }

  const put = (values: readonly (readonly string[])[]) => {
    const range = selection ? rangeOf(table, selection) : { top: 0, bottom: 0, left: 0, right: 0 }
    const edit = pasteInto(table, range, values)
    if (!edit) return
    const block = edit.kind === 'paste' ? edit.values : values
    const height = block.length
    const width = block[0]?.length ?? 0
    given.announceStep(`Đã dán ${sizeInWords(height, width)}.`)
    if (edit.kind !== 'paste') return emit(edit)
    const corner = { row: range.top, column: range.left }
    const head = { row: corner.row + height - 1, column: corner.column + width - 1 }
    emit(edit, { active: corner, anchor: corner, head })
  }

  const paste = (event: React.ClipboardEvent) => {
    event.preventDefault()
    if (readOnly) return announce('Bảng này chỉ xem, không dán vào được.')
    const text = event.clipboardData.getData('text/plain')
    const values =
      readHtmlTable(event.clipboardData.getData('text/html')) ?? (text === '' ? null : readTsv(text))
    if (values) put(values)
    else announce('Không có nội dung chữ để dán.')
  }

  /** From the menu, where the system allows it. */
  const run = async (command: ClipboardCommand) => {
    input.current?.focus({ preventScroll: true })
    if (command !== 'paste') {
      document.execCommand(command)
      return
    }
    try {
      const text = await navigator.clipboard.readText()
      if (text !== '') put(readTsv(text))
    } catch {
      announce('Hãy bấm Ctrl+V để dán.')
    }
  }

  return { copy, paste, run }
}
