/**
 * Whether a word could be a Vietnamese syllable by its spelling. For telling encodings apart: text read in the wrong
 * one hardly ever spells syllables.
 */

const stop = '\u0301\u0323'
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Rimes by first vowel letter, without tones. */
const rimes = new Set(
  [
    'a ac ach ai am an ang anh ao ap at au ay',
    'ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
    'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
    'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
    'o oa oac oach oai oan oang oanh oao oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot',
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
    'u ua uân uâng uât uây uc uê uêch uênh uơ ui um un ung uôc uôi uôm uôn uông uôt up ut uy uya uych uyên uyêt uynh uyt uyu',
    'ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu',
    'y ych yn ynh yt yu yêm yên yêng yêt yêu',
  ]
    .join(' ')
    .split(' '),
)

/** What stands behind `qu`, beyond rimes that begin with a, ă, â, e or ê. */
const afterQu = new Set(['y', 'ych', 'ynh', 'yt', 'yên', 'yêt', 'yêu', 'ôc', 'ơ', 'i', 'in', 'it'])

const onset = /^(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdđghklmnprstvx])?/

function isRime(head: string, rest: string): boolean {
  if (head === 'qu') return afterQu.has(rest) || (/^[aăâeê]/.test(rest) && rimes.has(rest))
  if (!rimes.has(rest)) return false
  if (head === 'k' || head === 'gh' || head === 'ngh') return /^[eêiy]/.test(rest)
  if (head === 'c' || head === 'ng') return !/^[eêiy]/.test(rest)
  if (head === 'g') return !/^[eêy]/.test(rest)
  if (head === 'gi') return !/^[iy]/.test(rest)
  return head === '' || !rest.startsWith('y') || rest === 'y'
}

/** True for one word, in any case and either normal form, that is spelt like a Vietnamese syllable. */
export function isSyllable(word: string): boolean {
  const open = word.toLowerCase().normalize('NFD')
  const tones = open.match(tone) ?? []
  if (tones.length > 1) return false
  const letters = open.replace(tone, '').normalize('NFC')
  const head = onset.exec(letters)?.[0] ?? ''
  const rest = letters.slice(head.length)
  const fits = isRime(head, rest) || (head === 'gi' && isRime('g', letters.slice(1)))
  // A syllable that ends in a stop has one of two tones.
  return fits && (!/(?:c|ch|p|t)$/.test(letters) || stop.includes(tones[0] ?? '-'))
}
