import type { Spoken } from '../../core/index.ts'

/**
 * Dialect and chat spellings in their common form, so that how somebody's English or French is
 * written moves no score. Folded forms; ours, from general knowledge of the varieties (African
 * American, British, Scottish, Nigerian and Indian English; Québec, African and chat French). A
 * familiar form of address becomes the plain one; a word that only marks where somebody comes from
 * becomes none.
 */
const ENGLISH = `
y'all you all | yall you all | ya you | u you | ur your | yer your | youse you | yinz you
ain't isn't | aint isn't | innit - | finna going to | gonna going to | gon going to | imma i'll
gotta have | wanna want | tryna trying | dunno know | lemme let | gimme give | kinda kind
sorta sort | outta out | cuz because | cos because | coz because | tho though | thru through
dat that | dis this | dem them | dey they | abeg please | pls please | plz please | kindly please
nah no | naw no | nope no | yep yes | yup yes | aye yes | cannae can't | dinnae don't
didnae didn't | wasnae wasn't | isnae isn't | wilnae won't | lah - | lor - | leh - | sha - | sef -
abi - | bruv friend | bro friend | bruh friend | mate friend | pal friend | buddy friend
dude friend | fam friend | homie friend | oga friend | wagwan hello | howdy hello | oi hey
nothin nothing | somethin something | doin doing | goin going | workin working | loadin loading
nuttin nothing | wit with
`
const FRENCH = `
chu je suis | chuis je suis | chus je suis | pu plus | pus plus | ptet peut | jsuis je suis
tsais tu sais | tse tu sais | jsais je sais | chais je sais | mtn maintenant | asteure maintenant
astheure maintenant | ben bien | icitte ici | moe moi | toe toi | pantoute rien | pis puis
faque donc | fak donc | coudonc donc | chum ami | poto ami | pote ami | potes amis | frero ami
frangin ami | reuf ami | gars ami | deh - | de'h - | ke - | dja - | wallah - | walahi - | weshe -
wesh - | tabarnak zut | tabarnac zut | tabarnouche zut | tabarouette zut | tabernacle zut
crisse zut | caliss zut | calisse zut | calice zut | ostie zut | osti zut | esti zut | viarge zut
cibole zut | mautadit zut | koi quoi | pk pourquoi | pkoi pourquoi | bcp beaucoup | tjs toujours
kan quand | po pas | pô pas | mi -
`

const parse = (forms: string): ReadonlyMap<string, string> =>
  new Map(
    forms
      .trim()
      .split(/[|\n]/)
      .map((pair): [string, string] => {
        const [variant = '', ...common] = pair.trim().split(' ')
        return [variant, common.join(' ').replace(/^-$/, '')]
      }),
  )
const COMMON: Readonly<Partial<Record<Spoken, ReadonlyMap<string, string>>>> = {
  en: parse(ENGLISH),
  fr: parse(FRENCH),
}

/**
 * A word in its common form.
 * @param folded lower case, without accents
 * @returns '' for a word that says only where somebody comes from
 */
export function commonForm(folded: string, language: Spoken): string {
  return COMMON[language]?.get(folded) ?? folded
}
