import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../electron/intake/read-source.ts'
import { numberItems } from '../../../shared/plans/appendix-numbering.ts'
import { numberBlocks } from '../../../shared/plans/numbering.ts'
import { type Plan, plan as planSchema } from '../../../shared/plans/plan.ts'
import { recognisePlan } from '../../../shared/recognize/recognise-plan.ts'
import { missingWords, planText, wordsOf } from './words-of-plan.ts'

const folder = new URL('../../../../shared/seeds/', import.meta.url)

function load(name: string) {
  const bytes = readFileSync(new URL(`${name}.txt`, folder))
  const source = bytes.toString('utf8').replaceAll('\\geq', '≥')
  return { source, ...recognisePlan(readSource(`${name}.txt`, bytes), { id: name, year: 2030 }) }
}

function kinds(plan: Plan): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const block of plan.body) counts[block.kind] = (counts[block.kind] ?? 0) + 1
  return counts
}

/** The source without what prints by rule: repeated table headings and the appendix's tie to its plan. */
function withoutRuleText(source: string): string {
  const seen = new Set<string>()
  return source
    .split('\n')
    .filter(line => {
      if (/^\((?:Ban hành )?kèm theo/i.test(line)) return false
      const repeated = line.startsWith('STT\t') && seen.has(line)
      seen.add(line)
      return !repeated
    })
    .join('\n')
}

/** Whether the words stand in the text in this order, others between them. */
function inOrder(words: readonly string[], text: readonly string[]): boolean {
  let at = 0
  for (const word of text) if (word === words[at]) at++
  return at === words.length
}

/** The plans as published; they do not come with the program. */
describe.skipIf(!existsSync(folder))(
  'recognisePlan on published plans (skipped where they are not at hand)',
  () => {
    it.each(['son-duong', 'xuan-loc', 'nhu-thanh'])(
      'keeps every word of %s, in order, in a valid plan',
      name => {
        const { plan, source } = load(name)
        expect(planSchema.safeParse(plan).error).toBeUndefined()
        expect(missingWords(withoutRuleText(source), planText(plan))).toEqual([])
        expect(inOrder(wordsOf(withoutRuleText(source)), wordsOf(planText(plan)))).toBe(true)
      },
    )

    it.each(['ta-dung', 'nghia-dan'])('makes a valid plan of the wrapped text of %s', name => {
      const { plan, notes, source } = load(name)
      expect(planSchema.safeParse(plan).error).toBeUndefined()
      expect(missingWords(source, `${planText(plan)}\n${notes.map(note => note.text).join('\n')}`)).toEqual(
        [],
      )
    })

    it('reads son-duong', () => {
      const { plan, notes } = load('son-duong')
      expect(plan.letterhead).toEqual({
        unitKind: 'xã',
        communeName: 'Sơn Dương',
        provinceKind: 'tỉnh',
        provinceName: 'Tuyên Quang',
        number: '',
        symbol: 'KH-UBND',
        place: 'Sơn Dương',
        day: null,
        month: 3,
        year: 2026,
      })
      expect(plan.year).toBe(2026)
      expect(plan.bases).toHaveLength(2)
      expect(plan.recipients.items).toHaveLength(11)
      expect(plan.recipients.archive).toBe('VT, Trung b')
      expect(plan.signature).toEqual({
        authority: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
        name: 'Dương Văn Tuấn',
      })
      expect(kinds(plan)).toEqual({ section: 4, clause: 23, subclause: 5, dash: 88, plus: 5, paragraph: 3 })
      expect(plan.body.filter(block => block.kind !== 'table' && block.number !== undefined)).toEqual([])
      expect(plan.body.filter(block => block.kind === 'clause' && block.title)).toHaveLength(23)
      expect(plan.body.filter(block => block.kind === 'subclause' && block.title)).toHaveLength(0)
      expect(notes.filter(note => note.severity === 'warning')).toEqual([])
      const [appendix, ...others] = plan.appendices
      expect(others).toEqual([])
      expect(appendix?.kind).toBe('tasks')
      expect(appendix?.columns.map(column => column.field)).toEqual([
        'ordinal',
        'name',
        'detail',
        'lead',
        'schedule',
        'deliverable',
        'guide',
        'monitor',
        'note',
      ])
      expect(appendix?.groupNumbering).toBe('roman')
      expect(appendix?.rowNumbering).toBe('restart')
      expect(appendix?.items.filter(item => item.kind === 'row')).toHaveLength(17)
      expect(appendix?.items.filter(item => item.kind === 'group')).toHaveLength(3)
      expect(appendix?.items.every(item => item.number === undefined)).toBe(true)
      expect(appendix?.items.every(item => item.kind !== 'row' || item.schedule !== undefined)).toBe(true)
    })

    it('reads xuan-loc', () => {
      const { plan, notes } = load('xuan-loc')
      expect(plan.letterhead).toMatchObject({ communeName: 'Xuân Lộc', provinceName: 'Đồng Nai', year: 2026 })
      expect(plan.bases).toHaveLength(2)
      expect(kinds(plan)).toEqual({ section: 5, clause: 28, dash: 68, paragraph: 2 })
      expect(plan.recipients.items).toHaveLength(13)
      expect(plan.recipients.archive).toBe('VT (VHXH -Tùng)')
      expect(plan.signature.authority).toEqual(['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'])
      expect(notes.filter(note => note.severity === 'warning').map(note => note.text)).toEqual([
        'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH',
      ])
      const [appendix] = plan.appendices
      expect(plan.appendices).toHaveLength(1)
      expect(appendix?.kind).toBe('indicators')
      expect(appendix?.columns.map(column => column.field)).toEqual([
        'ordinal',
        'name',
        'unitOfMeasure',
        'target',
        'monitor',
        'support',
        'note',
      ])
      expect(appendix?.groupNumbering).toBe('letter')
      expect(appendix?.rowNumbering).toBe('restart')
      expect(appendix?.items.filter(item => item.kind === 'row')).toHaveLength(30)
      expect(appendix?.items.filter(item => item.kind === 'group')).toHaveLength(3)
      expect(appendix?.items.every(item => item.kind !== 'row' || item.target !== undefined)).toBe(true)
      expect(appendix === undefined ? [] : numberItems(appendix).slice(0, 4)).toEqual(['A.', '1', '2', 'B.'])
    })

    it('reads nhu-thanh', () => {
      const { plan, notes } = load('nhu-thanh')
      expect(plan.letterhead).toMatchObject({
        communeName: 'Như Thanh',
        provinceName: 'Thanh Hóa',
        year: null,
      })
      expect(plan.bases).toEqual([])
      expect(plan.lead.map(run => run.text).join('')).toMatch(/^Thực hiện Công văn .*:$/u)
      expect(plan.appendices).toEqual([])
      expect(kinds(plan)).toEqual({
        part: 2,
        section: 7,
        clause: 33,
        subclause: 14,
        point: 14,
        dash: 131,
        plus: 2,
        paragraph: 22,
      })
      const numbers = numberBlocks(plan.body)
      const kept = plan.body.flatMap((block, index) =>
        block.kind !== 'table' && block.kind !== 'plus' && block.number !== undefined ? [numbers[index]] : [],
      )
      // The document jumps from 2 to 4, and from d) to e).
      expect(kept).toEqual(['4.', 'e)'])
      expect(notes.filter(note => note.severity === 'warning')).toHaveLength(3)
      expect(plan.recipients.items).toHaveLength(8)
    })
  },
)
