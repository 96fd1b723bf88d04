import { tcvn3Letters } from '../../../shared/encodings/tcvn3.ts'
import { vniLetters } from '../../../shared/encodings/vni.ts'

const inverse = (letters: ReadonlyMap<string, string>) =>
  new Map([...letters].map(([sign, letter]): [string, string] => [letter, sign]))
const toTcvn3 = inverse(tcvn3Letters)
const toVni = inverse(vniLetters)

/** Unicode text as a program typed it in TCVN3; toned capitals come out small, as H fonts have them. */
export function asTcvn3(text: string): string {
  return [...text.normalize('NFC')]
    .map(letter => toTcvn3.get(letter) ?? toTcvn3.get(letter.toLowerCase()) ?? letter)
    .join('')
}

/** Unicode text as a program typed it in VNI-Windows. */
export function asVni(text: string): string {
  return [...text.normalize('NFC')].map(letter => toVni.get(letter) ?? letter).join('')
}
