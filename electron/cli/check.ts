import { checkPlan } from '../../shared/checks/check-plan.ts'
import type { Finding } from '../../shared/documents/api.ts'
import { readPlan } from '../backend/read-plan.ts'
import { readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { readNamedFile } from './read-file.ts'

const severityLabels: Record<Finding['severity'], string> = {
  error: 'Lỗi',
  warning: 'Cảnh báo',
  info: 'Lưu ý',
}

/** Prints what the checks find in a plan, a line each or as JSON; exit code 1 when there are errors. */
export const check: Command = async (args, { print, today }) => {
  const given = readArguments(args, { words: 1, texts: [], flags: ['json'] })
  const [source = ''] = given.words
  const { plan } = await readPlan(source, await readNamedFile(source), {
    id: 'check',
    year: Number(today.slice(0, 4)),
  })
  const findings = checkPlan(plan)
  if (given.flag('json')) print(JSON.stringify(findings, null, 2))
  else for (const line of findingLines(findings)) print(line)
  return findings.some(finding => finding.severity === 'error') ? 1 : 0
}

function findingLines(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return ['Không phát hiện lỗi.']
  return findings.map(({ severity, message, text, where }) => {
    const quoted = text === '' ? '' : ` “${text.replace(/\s+/g, ' ')}”`
    return `${severityLabels[severity]}: ${message}${quoted} [${where}]`
  })
}
