import { expect, it } from 'vitest'
import { builtInLegalBases } from '../../../shared/legal-bases/built-in-legal-bases.ts'
import { rankFound } from '../../../shared/legal-bases/rank-found.ts'

it('puts the document itself before those that are about it', () => {
  const about = builtInLegalBases.filter(
    ({ subject, number }) => number === '57' || subject.includes('57-NQ/TW'),
  )
  const reversed = about.toReversed()
  expect(about.length).toBeGreaterThan(2)
  expect(rankFound(reversed, '57-nq').map(({ id }) => id)).toEqual(
    ['57-nq-tw', ...reversed.map(({ id }) => id.replace('vb-', '')).filter(id => id !== '57-nq-tw')].map(
      id => `vb-${id}`,
    ),
  )
  expect(rankFound(reversed, ' ')).toEqual(reversed)
})
