/** Whether two values of JSON say the same; a field that is absent and one that is undefined are alike. */
export function sameData(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) return false
  if (Array.isArray(left) || Array.isArray(right)) {
    if (!Array.isArray(left) || !Array.isArray(right) || left.length !== right.length) return false
    return left.every((item, index) => sameData(item, right[index]))
  }
  const rights = new Map<string, unknown>(Object.entries(right))
  const lefts = new Map<string, unknown>(Object.entries(left))
  return [...new Set([...lefts.keys(), ...rights.keys()])].every(key =>
    sameData(lefts.get(key), rights.get(key)),
  )
}
