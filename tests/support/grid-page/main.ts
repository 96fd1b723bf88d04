import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components'
import { createElement, StrictMode, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Grid } from '../../../renderer/grid/grid.tsx'
import type { GridEdit, GridRow, GridSelection } from '../../../renderer/grid/grid-model.ts'
import '../../../renderer/styles/global.css'
import { applyEdit } from './grid-owner.ts'
import { sampleColumns, sampleRows } from './sample-rows.ts'

const asked = new URLSearchParams(window.location.search)
const count = Number(asked.get('rows') ?? 40)
const dark = asked.has('dark')

/** What a test may look at. */
const seen: { edits: GridEdit[]; rows: readonly GridRow[]; selection: GridSelection | null; undo: number } = {
  edits: [],
  rows: [],
  selection: null,
  undo: 0,
}
Object.assign(window, { seen })

let named = 0
const name = () => `new${++named}`
const note = (_: string, column: string) => (column === 'schedule' ? 'trong năm 2026' : null)
const mark = (id: string) => (id === 'r3' ? 'warning' : id === 'r5' ? 'found' : undefined)

function Page() {
  const [rows, setRows] = useState(() => sampleRows(count))
  const [columns, setColumns] = useState(sampleColumns)
  const [past, setPast] = useState<readonly (readonly GridRow[])[]>([])
  seen.rows = rows
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const inField = event.target instanceof Element && event.target.closest('[data-own-undo]') !== null
      if (!event.ctrlKey || event.code !== 'KeyZ' || inField) return
      event.preventDefault()
      seen.undo++
      const last = past.at(-1)
      if (!last) return
      setRows(last)
      setPast(past.slice(0, -1))
    }
    window.addEventListener('keydown', pressed)
    return () => window.removeEventListener('keydown', pressed)
  }, [past])
  return createElement(
    FluentProvider,
    {
      theme: dark ? webDarkTheme : webLightTheme,
      style: { height: '100%', boxSizing: 'border-box', padding: 16 },
    },
    createElement(Grid, {
      label: 'Phụ lục I',
      columns,
      rows,
      frozen: 2,
      readOnly: asked.has('readonly'),
      orderLocked: asked.has('locked'),
      onEdit: edit => {
        // What one typing hands on is one step, however often it rested.
        const last = seen.edits.at(-1)
        const typing = edit.kind === 'cells' ? edit.typing : undefined
        const goesOn = typing !== undefined && last?.kind === 'cells' && last.typing === typing
        if (goesOn) seen.edits.pop()
        else setPast([...past, rows])
        seen.edits.push(edit)
        setRows(applyEdit(rows, columns, edit, name))
      },
      onSelect: selection => {
        seen.selection = selection
      },
      onResizeColumn: (key, px) =>
        setColumns(columns.map(column => (column.key === key ? { ...column, width: px } : column))),
      onMoveColumn: (key, before) => {
        const moved = columns.filter(column => column.key === key)
        const rest = columns.filter(column => column.key !== key)
        const at = rest.findIndex(column => column.key === before)
        setColumns(rest.toSpliced(at === -1 ? rest.length : at, 0, ...moved))
      },
      renderNote: note,
      rowMark: mark,
    }),
  )
}

const place = document.getElementById('root')
if (place) {
  const root = createRoot(place)
  root.render(createElement(StrictMode, null, createElement(Page)))
  Object.assign(window, { leave: () => root.unmount() })
}
