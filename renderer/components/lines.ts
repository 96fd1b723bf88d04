/** Lines with a place for the cursor: what an edit of a list of lines comes to. */
export type LineEdit = { readonly lines: readonly string[]; readonly focus: number }

/** Puts words into a line; words of several lines, as pasted from a document, become several lines. */
export function putText(
  lines: readonly string[],
  index: number,
  text: string,
  clean: (line: string) => string,
): LineEdit {
  const parts = text
    .split(/\r?\n/)
    .map(clean)
    .filter(part => part !== '')
  const put = parts.length > 0 ? parts : ['']
  return { lines: lines.toSpliced(index, 1, ...put), focus: index + put.length - 1 }
}

/** Moves a line up or down by one; at an end nothing moves. */
export function moveLine(lines: readonly string[], index: number, by: -1 | 1): LineEdit {
  const to = index + by
  const moved = lines[index]
  if (moved === undefined || to < 0 || to >= lines.length) return { lines, focus: index }
  return { lines: lines.toSpliced(index, 1).toSpliced(to, 0, moved), focus: to }
}

/** Takes a line out; the cursor goes to the line before it. */
export function removeLine(lines: readonly string[], index: number): LineEdit {
  return { lines: lines.toSpliced(index, 1), focus: Math.max(0, index - 1) }
}

/** Puts an empty line after a line. */
export function addLineAfter(lines: readonly string[], index: number): LineEdit {
  return { lines: lines.toSpliced(index + 1, 0, ''), focus: index + 1 }
}
