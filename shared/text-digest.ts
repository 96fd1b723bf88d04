/**
 * Eight letters and digits that stand for a text: they tell whether it was changed by hand or by a spreadsheet's fill
 * handle, and which of some thousand ids it is. They keep nobody from forging.
 */
export function textDigest(text: string): string {
  // Two 32-bit halves, each mixed as in MurmurHash 3 (public domain).
  let [high, low] = [0x2f5d3a1b, 0x6c8e9cf5]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 0x9e3779b1)
    low = Math.imul(low ^ code, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  const number = (high >>> 0) * 0x200000 + (low >>> 11)
  return number.toString(36).padStart(11, '0').slice(-8)
}
