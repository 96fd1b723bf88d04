import { z } from 'zod'
import { change, query } from '../api/command.ts'
import { phrase } from './phrase.ts'

export const phraseCommands = {
  'phrases.list': query(z.strictObject({}), z.array(phrase)),
  'phrases.save': change(phrase, phrase, ['phrases']),
  'phrases.remove': change(z.strictObject({ id: z.string() }), z.null(), ['phrases']),
}
