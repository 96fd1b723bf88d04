/** Excel's limit for the text of one cell. */
const longestText = 32_767

/** Line ends of other programs, among them Word's `\v`, which XML cannot carry. */
const lineEnds = /\r\n|[\r\v\u2028\u2029]/g
/** Characters that XML 1.0 forbids; a lone surrogate becomes U+FFFD with `toWellFormed`. */
const forbidden = /[\0-\x08\f\x0e-\x1f\x7f\ufffe\uffff]/g

/** A text as a cell can hold it, precomposed (NĐ30 PL I.I.4): what XML forbids shows as `\ufffd`, what is too long ends with `…`. */
export function cellText(text: string): string {
  const clean = text.normalize('NFC').replace(lineEnds, '\n').replace(forbidden, '\ufffd').toWellFormed()
  return clean.length > longestText ? `${clean.slice(0, longestText - 1).toWellFormed()}…` : clean
}
