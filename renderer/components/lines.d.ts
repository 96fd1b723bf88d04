/** Lines with a place for the cursor: what an edit of a list of lines comes to. */
export type LineEdit = {
  readonly lines: readonly string[]
  readonly focus: number
}
/** Puts words into a line; words of several lines, as pasted from a document, become several lines. */
export declare function putText(
  lines: readonly string[],
  index: number,
  text: string,
  clean: (line: string) => string,
): LineEdit
/** Moves a line up or down by one; at an end nothing moves. */
export declare function moveLine(lines: readonly string[], index: number, by: -1 | 1): LineEdit
/** Takes a line out; the cursor goes to the line before it. */
export declare function removeLine(lines: readonly string[], index: number): LineEdit
/** Puts an empty line after a line. */
export declare function addLineAfter(lines: readonly string[], index: number): LineEdit
