import { renderDocx } from '../../electron/documents/docx/render-docx.ts'
import { renderXlsx } from '../../electron/documents/xlsx/render-xlsx.ts'
import { composePlan } from '../../shared/documents/compose-plan.ts'
import { composeWorkbook } from '../../shared/documents/compose-workbook.ts'
import { measureAppendix } from './appendix.ts'
import { benchDate, largestPlan, tablePlan } from './bench-plans.ts'
import { measureEditor } from './editor.ts'
import { measureGrid } from './grid.ts'
import { grownPlan, planWithRows } from './grown-plan.ts'
import { compareTimes, type Measurement, measurement } from './measure.ts'
import { peakMemory } from './peak-memory.ts'
import { bareDocx } from './reference-docx.ts'
import { bareXlsx } from './reference-xlsx.ts'
import { measureTracking } from './tracking.ts'
import { measureTrackingScreens } from './tracking-screens.ts'

async function word(): Promise<Measurement> {
  const plan = largestPlan()
  const document = composePlan(plan, benchDate)
  return compareTimes(
    'Word: the longest plan against the bare library',
    () => renderDocx(composePlan(plan, benchDate)),
    () => bareDocx(document),
    { turns: 15, bound: 1.3 },
  )
}

async function excel(rows: number, turns: number): Promise<Measurement> {
  const plan = planWithRows(tablePlan(), rows)
  const workbook = composeWorkbook(plan, benchDate)
  return compareTimes(
    `Excel: ${rows} rows against the bare library`,
    () => renderXlsx(composeWorkbook(plan, benchDate)),
    () => bareXlsx(workbook),
    { turns, bound: 1.3 },
  )
}

/** How cost grows when the plan grows tenfold: ten is linear. */
async function growth(
  name: string,
  make: (times: number) => () => Promise<unknown>,
  from: number,
): Promise<Measurement> {
  return compareTimes(`${name}: ${from * 10}× against ${from}× the size`, make(from * 10), make(from), {
    turns: from === 1 ? 7 : 3,
    bound: 12,
  })
}

const makeWord = (times: number) => {
  const plan = grownPlan(tablePlan(), times)
  return () => renderDocx(composePlan(plan, benchDate))
}
const makeExcel = (times: number) => {
  const plan = grownPlan(tablePlan(), times)
  return () => renderXlsx(composeWorkbook(plan, benchDate))
}

const results: Measurement[] = [
  await word(),
  await excel(1_000, 9),
  await excel(10_000, 3),
  await growth('Word', makeWord, 1),
  await growth('Word', makeWord, 10),
  await growth('Excel', makeExcel, 1),
  await growth('Excel', makeExcel, 10),
  ...(await measureEditor()),
  ...(await measureTracking()),
  ...(await measureTrackingScreens()),
  ...(await measureGrid()),
  ...(await measureAppendix()),
  measurement('Peak memory, Word', peakMemory('docx-ours'), peakMemory('docx-bare'), 'MB'),
  measurement('Peak memory, Excel of 10000 rows', peakMemory('xlsx-ours'), peakMemory('xlsx-bare'), 'MB'),
]

if (process.argv.includes('--json')) {
  console.log(JSON.stringify(results.map(({ bound: _, ...row }) => row)))
} else {
  for (const { name, ours, reference, ratio, unit, bound } of results) {
    const verdict = bound === undefined ? '' : ratio <= bound ? ` (at most ${bound})` : ` OVER ${bound}`
    console.log(`${ratio.toFixed(2).padStart(6)}×${verdict}  ${name}: ${ours} ${unit} / ${reference} ${unit}`)
  }
}
if (results.some(({ ratio, bound }) => bound !== undefined && ratio > bound)) process.exitCode = 1
