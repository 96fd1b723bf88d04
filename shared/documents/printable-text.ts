/**
 * Text as it may stand in an Office file: precomposed (TCVN 6909:2001, NĐ30 PL I.I.4), with the line breaks that other
 * programs write as control characters made plain, and without what XML cannot hold and would make the file unreadable.
 */
export function printableText(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/g, '')
    .toWellFormed()
    .normalize('NFC')
}
