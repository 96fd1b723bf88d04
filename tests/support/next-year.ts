import type { Appendix, AppendixItem } from '../../shared/plans/appendix.ts'
import type { Block, TextBlock } from '../../shared/plans/block.ts'
import { mapPlanText } from '../../shared/plans/map-plan-text.ts'
import type { Plan } from '../../shared/plans/plan.ts'
import { plainText, rich } from '../../shared/plans/rich-text.ts'
import { parentsOfBlocks } from '../../shared/versions/block-outline.ts'

/** What a clerk did to last year's list: ids as they are in the plan of the next year, of removed ones last year's. */
export type Deeds = {
  /** Last year's id of every thing that was taken over. */
  readonly was: ReadonlyMap<string, string>
  /** Only what was moved itself, not what it took along. */
  readonly moved: readonly string[]
  readonly reworded: readonly string[]
  readonly added: readonly string[]
  readonly removed: readonly string[]
}

export type NextYear = { readonly plan: Plan; readonly body: Deeds; readonly rows: readonly Deeds[] }

/** A number below `limit`, another one each time, the same ones for the same seed. */
type Dice = (limit: number) => number

function dice(seed: number): Dice {
  let state = seed * 2_654_435_761 + 97
  return limit => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

function pick<T>(list: readonly T[], count: number, throwDice: Dice): readonly T[] {
  const left = [...list]
  const picked: T[] = []
  while (picked.length < count && left.length > 0) picked.push(...left.splice(throwDice(left.length), 1))
  return picked
}

/** Years in running text one on; the year in a document's number stays. */
const shiftYears = (text: string) =>
  text.replace(/(?<![\d/.])20\d\d(?![\d/])/g, year => String(Number(year) + 1))

const wordsOf = (text: string) => text.split(' ')
const isLong = (text: string) => wordsOf(text).length >= 10

/** Says it a little otherwise: two words give way to four. */
const reword = (text: string) => wordsOf(text).toSpliced(4, 2, 'khẩn', 'trương,', 'chủ', 'động').join(' ')

/** Sentences that no plan has. */
const newSentences = [
  'Thí điểm bản đồ số tuyến du lịch vườn cây ăn trái gắn mã quét',
  'Trưng bày ảnh ba chiều hiện vật nhà truyền thống',
  'Đặt trạm quan trắc độ mặn kênh nội đồng truyền tin tự động',
  'Mở câu lạc bộ lập trình thiếu nhi dịp nghỉ hè',
  'Sổ khám thai điện tử dùng chung giữa nữ hộ sinh với gia đình',
]

type Outline = { readonly blocks: readonly Block[]; readonly ends: readonly number[] }

/** Of every block the place after the last one under it. */
function outlineOf(blocks: readonly Block[]): Outline {
  const parents = parentsOfBlocks(blocks)
  const ends = blocks.map((_, place) => place + 1)
  for (let place = blocks.length - 1; place >= 0; place--) {
    const parent = parents[place] ?? -1
    if (parent >= 0) ends[parent] = Math.max(ends[parent] ?? 0, ends[place] ?? 0)
  }
  return { blocks, ends }
}

type Move = { readonly start: number; readonly end: number; readonly to: number }

/** Every way to put a heading with all under it before another of its kind, past more than it holds itself. */
function movesIn({ blocks, ends }: Outline): readonly Move[] {
  return blocks.flatMap((head, start) => {
    const end = ends[start] ?? start
    const size = end - start
    if (head.kind === 'table' || head.kind === 'paragraph' || size < 3 || size > blocks.length / 8) return []
    return blocks.flatMap((other, to): readonly Move[] => {
      const passed = to < start ? start - to : to - end
      return other.kind === head.kind && passed > 2 * size + 2 ? [{ start, end, to }] : []
    })
  })
}

const isApart = (one: Move, other: Move) =>
  (one.end <= other.start || other.end <= one.start) &&
  [one, other].every(({ to }) => [one, other].every(({ start, end }) => to <= start || to >= end)) &&
  one.to !== other.to

/** Two moves that do not touch each other, each past far more than both carry. */
function twoMoves(outline: Outline, throwDice: Dice): readonly Move[] {
  const moves = movesIn(outline)
  const [first] = pick(moves, 1, throwDice)
  if (first === undefined) return []
  const size = ({ start, end }: Move) => end - start
  const passed = ({ start, end, to }: Move) => (to < start ? start - to : to - end)
  const [second] = pick(
    moves.filter(
      move =>
        isApart(first, move) &&
        passed(move) > 2 * (size(move) + size(first)) &&
        passed(first) > 2 * (size(move) + size(first)),
    ),
    1,
    throwDice,
  )
  return second === undefined ? [first] : [first, second]
}

function carryOutMoves(blocks: readonly Block[], moves: readonly Move[]): readonly Block[] {
  const leaves = (place: number) => moves.some(({ start, end }) => place >= start && place < end)
  return blocks.flatMap((block, place) => [
    ...moves.filter(({ to }) => to === place).flatMap(({ start, end }) => blocks.slice(start, end)),
    ...(leaves(place) ? [] : [block]),
  ])
}

function nextBody(
  before: readonly Block[],
  throwDice: Dice,
): { readonly body: Block[]; readonly deeds: Deeds } {
  const outline = outlineOf(before)
  const moves = twoMoves(outline, throwDice)
  const heads = new Set(moves.map(({ start }) => before[start]?.id))
  const saidTwice = new Set(before.map(textOf).filter((text, place, texts) => texts.indexOf(text) !== place))
  const leaves = before.filter(
    (block, place): block is TextBlock =>
      block.kind !== 'table' && outline.ends[place] === place + 1 && !saidTwice.has(textOf(block)),
  )
  const removed = pick(leaves, 15, throwDice)
  const reworded = pick(
    before.filter(block => isLong(textOf(block)) && !removed.some(({ id }) => id === block.id)),
    Math.round(before.length / 5),
    throwDice,
  )
  const followed = pick(
    leaves.filter(leaf => !removed.includes(leaf)),
    newSentences.length,
    throwDice,
  )
  const was = new Map<string, string>()
  const idOf = (block: Block) => {
    const id = `next-${block.id}`
    was.set(id, block.id)
    return id
  }
  const added: string[] = []
  const body = carryOutMoves(before, moves).flatMap((block): readonly Block[] => {
    if (removed.some(({ id }) => id === block.id)) return []
    const id = idOf(block)
    const said: Block =
      block.kind !== 'table' && reworded.includes(block)
        ? { ...block, id, text: rich(reword(textOf(block))) }
        : { ...block, id }
    const sentence = newSentences[followed.findIndex(leaf => leaf.id === block.id)]
    if (sentence === undefined || block.kind === 'table') return [said]
    added.push(`new-${block.id}`)
    return [said, { id: `new-${block.id}`, kind: block.kind, text: rich(sentence) }]
  })
  const next = (id: string) => `next-${id}`
  return {
    body,
    deeds: {
      was,
      moved: before.filter(({ id }) => heads.has(id)).map(({ id }) => next(id)),
      reworded: reworded.map(({ id }) => next(id)),
      added,
      removed: removed.map(({ id }) => id),
    },
  }
}

/** What a block says; for a table nothing. */
export function textOf(block: Block): string {
  return block.kind === 'table' ? '' : plainText(block.text)
}

/** One row put at the end of another group, past at least three rows. */
function moveRow(items: readonly AppendixItem[], throwDice: Dice) {
  const groups = items.flatMap(({ kind }, place) => (kind === 'group' ? [place] : []))
  const ends = [...groups.slice(1), items.length].slice(groups.length > 0 ? 0 : 1)
  const choices = items.flatMap((item, from) =>
    item.kind === 'row'
      ? ends
          .filter(end => (end <= from && from - end >= 3) || end - from > 4)
          .map(end => ({ from, end }))
          .filter(({ from: at, end }) => !items.slice(at, end).every(each => each.kind === 'row'))
      : [],
  )
  const [choice] = pick(choices, 1, throwDice)
  const row = choice && items[choice.from]
  if (row === undefined || choice === undefined) return { items, moved: [] }
  const rest = items.toSpliced(choice.from, 1)
  return {
    items: rest.toSpliced(choice.end > choice.from ? choice.end - 1 : choice.end, 0, row),
    moved: [row.id],
  }
}

function nextAppendix(
  before: Appendix,
  throwDice: Dice,
): { readonly appendix: Appendix; readonly deeds: Deeds } {
  const { items, moved } = moveRow(before.items, throwDice)
  const was = new Map(items.map(item => [`next-${item.id}`, item.id]))
  return {
    appendix: {
      ...before,
      id: `next-${before.id}`,
      items: items.map(item => ({ ...item, id: `next-${item.id}` })),
    },
    deeds: { was, moved: moved.map(id => `next-${id}`), reworded: [], added: [], removed: [] },
  }
}

/**
 * What a clerk might make of last year's plan: the years one on, two sections elsewhere, a fifth of the sentences reworded, some added
 * and left out, a row of each appendix in another group; every id is new.
 *
 * @param seed the same one makes the same plan.
 */
export function nextYearOf(plan: Plan, seed: number): NextYear {
  const throwDice = dice(seed)
  const shifted = mapPlanText(plan, shiftYears, text => text)
  const { body, deeds } = nextBody(shifted.body, throwDice)
  const appendices = shifted.appendices.map(appendix => nextAppendix(appendix, throwDice))
  return {
    plan: {
      ...shifted,
      id: `next-${plan.id}`,
      year: plan.year + 1,
      letterhead: { ...plan.letterhead, number: '', day: null, month: null, year: plan.year + 1 },
      bases: plan.bases.map(basis => ({ ...basis, id: `next-${basis.id}` })),
      body,
      appendices: appendices.map(({ appendix }) => appendix),
    },
    body: deeds,
    rows: appendices.map(each => each.deeds),
  }
}
