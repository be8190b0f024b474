/** Cyrillic and Greek letters that look like Latin ones; read as Latin inside an otherwise Latin word. */
const PAIRS =
  'аa вb гr еe ёe иu кk мm нh оo пn рp сc тt уy хx шw ьb іi їi јj ѕs ԁd ԛq ԝw һh ' +
  'АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ' +
  'αa βb γy εe ηn ιi κk νv οo ρp σo τt υu χx ωw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX'

export const HOMOGLYPHS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(' ')
    .filter((pair) => pair.length === 2)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
)

/** Greek, Cyrillic: the scripts that hold look-alikes. */
export function isLookalikeScript(code: number): boolean {
  return (code >= 0x370 && code <= 0x52f) || (code >= 0x1f00 && code <= 0x1fff)
}
