import { fold } from '../vietnamese.ts'

/** Short forms in tasks, folded, written out so that `TTHC` and 'thủ tục hành chính' are the same words. */
const shortForms: ReadonlyMap<string, string> = new Map([
  ['ai', 'tri tue nhan tao'],
  ['atantt', 'an toan an ninh thong tin'],
  ['attt', 'an toan thong tin'],
  ['atttm', 'an toan thong tin mang'],
  ['bcd', 'ban chi dao'],
  ['cb', 'can bo'],
  ['cbcc', 'can bo cong chuc'],
  ['cbccvc', 'can bo cong chuc vien chuc'],
  ['cccd', 'can cuoc'],
  ['cds', 'chuyen doi so'],
  ['cntt', 'cong nghe thong tin'],
  ['csdl', 'co so du lieu'],
  ['dvc', 'dich vu cong'],
  ['dvctt', 'dich vu cong truc tuyen'],
  ['hcc', 'hanh chinh cong'],
  ['hskt', 'ho so suc khoe dien tu'],
  ['hssk', 'ho so suc khoe'],
  ['htx', 'hop tac xa'],
  ['kt', 'kinh te'],
  ['online', 'truc tuyen'],
  ['qlvb', 'quan ly van ban'],
  ['sxkd', 'san xuat kinh doanh'],
  ['tmdt', 'thuong mai dien tu'],
  ['tthc', 'thu tuc hanh chinh'],
  ['ttdt', 'thong tin dien tu'],
  ['cnscd', 'cong nghe so cong dong'],
  ['website', 'trang thong tin dien tu'],
  ['wifi', 'khong day'],
])

/** Words that join others. A pair of words does not reach over them. */
const joining: ReadonlySet<string> = new Set(
  'va cac nhung cua cho voi tren trong tai ve theo den tu la co duoc de khi nham do boi ra vao moi tung mot it nhat cung nhu thi ma gom hoac bang sau truoc'.split(
    ' ',
  ),
)

/** Words that plans are made of: they say that something is to be done, and where, not what. */
const empty =
  /(?<![a-z0-9])(?:trien khai|thuc hien|tiep tuc|day manh|tang cuong|to chuc|nang cao|hieu qua|dam bao|bao dam|phat huy|phan dau|phuc vu|huong dan|ho tro|tham muu|phoi hop|quy dinh|dia ban|don vi|co quan|dong bo|kip thoi|lien quan|nhiem vu|muc tieu|chi tieu|noi dung|ket qua|ty le|ti le|so luong|hoat dong|su dung|xay dung|hoan thanh|yeu cau|bao gom|cu the|chu trong|tap trung|day du|thuong xuyen|ubnd|xa|phuong|uy ban nhan dan|nguoi dan|chuyen doi so)(?![a-z0-9])/g

/** Words of a text in order, folded, short forms written out; a gap (`''`) where a sentence or its part ends. */
function wordsOf(text: string): readonly string[] {
  return fold(text)
    .replace(/wi-fi/g, 'wifi')
    .replace(/(\d)[.,](?=\d)/g, '$1_')
    .replace(/≥|>|≤|</g, ' ')
    .replace(/to (?:cds|chuyen doi so) cong dong/g, 'to cong nghe so cong dong')
    .replace(empty, ';')
    .split(/[^a-z0-9_%/]+|(?=[.,;:()])/)
    .flatMap(word => {
      const plain = word.replace(/^[_/]+|[_/]+$/g, '')
      if (plain === '') return ['']
      return shortForms.get(plain)?.split(' ') ?? [plain]
    })
}

/** A year tells nothing apart in a plan of that year. */
const isYear = (word: string) => /^20\d\d$/.test(word)

/**
 * What a text speaks of: its words that say something, and pairs of neighbouring words (most Vietnamese words are
 * two syllables: pairs carry the meaning).
 */
export function featuresOf(text: string): ReadonlySet<string> {
  const features = new Set<string>()
  let last = ''
  for (const word of wordsOf(text)) {
    if (word === '' || joining.has(word) || isYear(word)) {
      last = ''
      continue
    }
    features.add(word)
    if (last !== '') features.add(`${last} ${word}`)
    last = word
  }
  return features
}

/** What a long clause says first is what it is about: so many words of it. */
const openingWords = 16
const fewestWords = 3

/**
 * The clauses of a text: one sentence of a plan often names several tasks, parted by semicolons. A long clause is
 * there a second time with its opening alone.
 */
export function clausesOf(text: string): readonly string[] {
  return text
    .split(/[;\n]|\.(?=\s|$)/u)
    .map(clause => clause.trim().split(/\s+/))
    .filter(words => words.length >= fewestWords)
    .flatMap(words =>
      words.length > openingWords + 4
        ? [words.slice(0, openingWords).join(' '), words.join(' ')]
        : [words.join(' ')],
    )
}

/** A name without what is said of it after a comma, where enough of it is left. */
export function shortNameOf(name: string): string {
  const [first = ''] = name.split(/[,;:]/u)
  return first.trim().split(/\s+/).length >= 4 ? first : name
}

/** Texts made ready for comparing: what each speaks of. */
export type Featured = { readonly features: ReadonlySet<string> }

/** Pairs tell more than the words in them. */
const loneWord = 0.3
/** What one text alone says counts little: it can be shared with none, and every text says much that is its own. */
const ownWord = 0.2

/**
 * How much each feature tells, from how few of the texts have it.
 *
 * @returns a weight for every feature of the texts, near 0 for one that nearly all have.
 */
export function weigh(texts: readonly Featured[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { features } of texts)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const weights = new Map<string, number>()
  for (const [feature, count] of counts) {
    const rare = Math.log((texts.length + 1) / count)
    weights.set(feature, rare * (feature.includes(' ') ? 1 : loneWord) * (count === 1 ? ownWord : 1))
  }
  return weights
}

/** The sum of the features' weights. */
export function weightOf({ features }: Featured, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const feature of features) sum += weights.get(feature) ?? 0
  return sum
}
