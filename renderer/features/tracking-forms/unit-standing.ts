import type { UnitRound } from '../../../shared/forms/api.ts'

/** How far a unit is with a period's form. */
export type Standing = 'notSent' | 'missing' | 'partial' | 'answered' | 'nothingAsked'

/** What counts of a unit's round. */
export type Round = Pick<UnitRound, 'sent' | 'received' | 'missing' | 'asked' | 'answered'>

/** How far a unit is: its form first, then its answers. */
export function standingOf({ sent, missing, asked, answered }: Round): Standing {
  if (asked > 0 && answered >= asked) return 'answered'
  if (sent.length === 0) return asked === 0 ? 'nothingAsked' : 'notSent'
  if (missing) return 'missing'
  return asked === 0 ? 'answered' : 'partial'
}

/** Whether something is still wanted of a unit that got a form. */
function owesAnswers(unit: Round): boolean {
  const standing = standingOf(unit)
  return standing === 'missing' || standing === 'partial'
}

/** What stands in the last column. */
export function standingWords(unit: Round): string {
  switch (standingOf(unit)) {
    case 'notSent':
      return 'Chưa tạo phiếu'
    case 'missing':
      return 'Chưa trả lời'
    case 'partial':
      return `Còn ${unit.asked - unit.answered} mục chưa trả lời`
    case 'answered':
      return 'Đã trả lời đủ'
    case 'nothingAsked':
      return 'Không có việc phải báo cáo'
  }
}

/** The units that are ticked at first: those without a form. Another round is a person's decision. */
export function unsentUnits(units: readonly UnitRound[]): readonly string[] {
  return units.filter(unit => standingOf(unit) === 'notSent').map(({ unit }) => unit)
}

/** The units that got a form and still owe answers, for another round or a reminder. */
export function owingUnits(units: readonly UnitRound[]): readonly UnitRound[] {
  return units.filter(owesAnswers)
}

/** The next round's number. */
export function nextRound(units: readonly Pick<UnitRound, 'sent'>[]): number {
  return Math.max(0, ...units.flatMap(({ sent }) => sent.map(({ round }) => round))) + 1
}

/** `8 đơn vị: 3 đã trả lời đủ, 2 còn thiếu, 1 chưa trả lời, 2 chưa tạo phiếu.` */
export function roundsWords(units: readonly Round[]): string {
  const named: readonly (readonly [Standing, string])[] = [
    ['answered', 'đã trả lời đủ'],
    ['partial', 'còn thiếu'],
    ['missing', 'chưa trả lời'],
    ['notSent', 'chưa tạo phiếu'],
    ['nothingAsked', 'không có việc phải báo cáo'],
  ]
  const counts = named
    .map(([standing, words]) => ({
      words,
      count: units.filter(each => standingOf(each) === standing).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ words, count }) => `${count} ${words}`)
  return `${units.length} đơn vị${counts.length === 0 ? '' : `: ${counts.join(', ')}`}.`
}
