import { afterEach, expect, test } from 'vitest'
import { type BodyAutosave, createBodyAutosave } from '../../../renderer/data/plan-body-autosave.ts'
import type { Block } from '../../../shared/plans/block.ts'
import { templates } from '../../../shared/plans/template-catalogue.ts'
import { makeBackend, type TestBackend } from '../../support/make-backend.ts'

let backend: TestBackend | undefined
afterEach(async () => {
  await backend?.close()
  backend = undefined
})

const [template] = templates
if (template === undefined) throw new Error('There is no built-in template.')
const words = (id: string, text: string): Block => ({ id, kind: 'paragraph', text: [{ text }] })

/** A plan in a real store, open in a window whose editor is a list of blocks. */
async function openPlan() {
  const made = await makeBackend()
  backend = made
  if (!template) throw new Error('no template')
  const answer = await made.client.call('plans.createFromTemplate', {
    templateId: template.id,
    facts: template.defaults,
  })
  if (!answer.ok) throw new Error('not made')
  const { id } = answer.value
  const read = async () => {
    const got = await made.client.call('plans.get', { id })
    if (!got.ok) throw new Error('not read')
    return { value: got.value.plan.body, rev: got.value.bodyRev }
  }
  const stored = await read()
  const editor = { blocks: stored.value as readonly Block[] }
  const sent: number[] = []
  let fails = false
  const save: Parameters<typeof createBodyAutosave>[0]['save'] = async (diff, rev) => {
    if (fails) return { ok: false, error: { code: 'storeProblem', what: 'full' } }
    sent.push(diff.put.length)
    const put = diff.put.map(one => (one.kind === 'table' ? one : { ...one, text: [...one.text] }))
    const result = await made.client.call('plans.saveBody', {
      id,
      bodyRev: rev,
      put,
      remove: [...diff.remove],
      order: diff.order && [...diff.order],
    })
    return result.ok ? { ok: true, value: result.value.bodyRev } : result
  }
  const autosave: BodyAutosave = createBodyAutosave({
    stored,
    current: () => editor.blocks,
    replace: blocks => {
      editor.blocks = blocks
    },
    settled: async () => undefined,
    save,
    reload: async () => ({ ok: true, value: await read() }),
    now: () => new Date('2026-03-10T14:05:00'),
  })
  const edit = (change: (blocks: readonly Block[]) => readonly Block[]) => {
    editor.blocks = change(editor.blocks)
    autosave.touch()
  }
  return {
    autosave,
    edit,
    editor,
    read,
    sent,
    save,
    breakDown: (on: boolean) => {
      fails = on
    },
  }
}

const change = (id: string, text: string) => (blocks: readonly Block[]) =>
  blocks.map(one => (one.id === id ? words(id, text) : one))

test('only the changed block is sent, and it is stored', async () => {
  const { autosave, edit, read, sent, editor } = await openPlan()
  edit(change('b3', 'Mới'))
  expect(autosave.snapshot().state).toBe('dirty')
  expect(await autosave.flush()).toBe(true)
  expect(sent).toEqual([1])
  expect((await read()).value).toEqual(editor.blocks)
  expect(autosave.snapshot()).toMatchObject({ state: 'saved', savedAt: new Date('2026-03-10T14:05:00') })
})

test('new, moved and deleted blocks are stored in their order', async () => {
  const { autosave, edit, read, editor } = await openPlan()
  edit(([first, second, ...rest]) => [
    words('n1', 'Thêm'),
    ...rest,
    ...(second ? [second] : []),
    ...(first ? [] : []),
  ])
  expect(await autosave.flush()).toBe(true)
  expect((await read()).value).toEqual(editor.blocks)
})

test('an edit saves itself after a while of quiet', async () => {
  const { edit, read } = await openPlan()
  edit(change('b3', 'Mới'))
  await expect
    .poll(async () => (await read()).value.find(one => one.id === 'b3'), { timeout: 5_000 })
    .toEqual(words('b3', 'Mới'))
})

test('another window’s change is joined with mine, and the overruled wording is kept in sight', async () => {
  const { autosave, edit, read, save, editor } = await openPlan()
  const { rev } = await read()
  edit(change('b3', 'Của tôi'))
  await save({ put: [words('b3', 'Của họ'), words('b4', 'Của họ')], remove: [], order: null }, rev)
  expect(await autosave.flush()).toBe(true)
  const stored = (await read()).value
  expect(stored).toEqual(editor.blocks)
  expect(stored.find(one => one.id === 'b3')).toEqual(words('b3', 'Của tôi'))
  expect(stored.find(one => one.id === 'b4')).toEqual(words('b4', 'Của họ'))
  expect(autosave.snapshot().overruled).toEqual([words('b3', 'Của họ')])
  autosave.dismiss()
  expect(autosave.snapshot().overruled).toEqual([])
})

test('a change elsewhere shows where nothing was edited', async () => {
  const { autosave, read, save, editor } = await openPlan()
  const { rev } = await read()
  await save({ put: [words('b4', 'Của họ')], remove: [], order: null }, rev)
  autosave.receive(await read())
  await expect.poll(() => editor.blocks.find(one => one.id === 'b4')).toEqual(words('b4', 'Của họ'))
  expect(autosave.snapshot().state).toBe('saved')
})

test('what is read while a save is on its way is no change of another’s', async () => {
  const { autosave, edit, read, editor } = await openPlan()
  edit(change('b3', 'Mới'))
  const saving = autosave.flush()
  edit(change('b3', 'Mới hơn'))
  autosave.receive({ value: (await read()).value, rev: (await read()).rev })
  await saving
  await autosave.flush()
  expect(editor.blocks.find(one => one.id === 'b3')).toEqual(words('b3', 'Mới hơn'))
  expect((await read()).value).toEqual(editor.blocks)
  expect(autosave.snapshot().overruled).toEqual([])
})

test('a failed save keeps the edit and says why; trying again stores it', async () => {
  const { autosave, edit, read, editor, breakDown } = await openPlan()
  breakDown(true)
  edit(change('b3', 'Mới'))
  expect(await autosave.flush()).toBe(false)
  expect(autosave.snapshot()).toMatchObject({ state: 'failed', error: { what: 'full' } })
  breakDown(false)
  expect(await autosave.flush()).toBe(true)
  expect((await read()).value).toEqual(editor.blocks)
})
