/** The encoding that a font's name states: `.VnTime` and `.VnTimeH` are TCVN3, `VNI-Times` is VNI. */
export function encodingOfFont(name: string): 'unicode' | 'tcvn3' | 'vni' {
  const bare = bareName(name)
  if (/^\.vn/i.test(bare)) return 'tcvn3'
  return /^vni[-\s]/i.test(bare) ? 'vni' : 'unicode'
}

/** Whether a font shows small letters as capitals: `.VnTimeH`. */
export function isCapitalFont(name: string): boolean {
  return /^\.vn.*H$/i.test(bareName(name)) && /H$/.test(bareName(name))
}

/** The first of a list of fonts, without quotes. */
function bareName(name: string): string {
  return (name.split(',')[0] ?? '').replace(/["']/g, '').trim()
}
