import type { IncomingMessage } from 'node:http'
import { Failure } from '../../shared/errors.ts'

/** Bytes of one call: a file of 20 MB in base64, and room for the rest of the call. */
export const bodyLimit = 30 * 1024 * 1024

/**
 * The JSON body of a request.
 * @throws Failure `invalid tooLarge` above `bodyLimit`, `invalid input` when it is not JSON in UTF-8
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const chunks: Uint8Array[] = []
  let size = 0
  // A body that is too large is still read to its end: a browser takes no answer before it has sent everything.
  for await (const chunk of request) {
    size += chunk.length
    if (size <= bodyLimit) chunks.push(chunk)
  }
  if (size > bodyLimit) throw new Failure({ code: 'invalid', what: 'tooLarge', detail: 'được gửi đến' })
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)))
  } catch {
    throw new Failure({ code: 'invalid', what: 'input' })
  }
}
