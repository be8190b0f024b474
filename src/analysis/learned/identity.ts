/**
 * Words that name groups of people: nationality, origin, religion, gender, orientation, disability,
 * age. The learned weights never see them, so that who is spoken of moves no score. (An insult
 * against a group is a cue's affair: it hears the insult, not the group.) Folded forms; a trailing
 * `*` is any ending.
 */
const WORDS = `
man men woman women male female males females boy boys girl girls guy guys lady ladies gentleman gentlemen
husband wife mother father mom mum dad son daughter sister brother mr mrs ms sir madam
gay gays lesbian* straight trans transgender* queer bisexual* homosexual* heterosexual* lgbt* nonbinary
black blacks white whites asian* african* arab* latino* latina* hispanic* jew jews jewish muslim* islam*
christian*
catholic* protestant* hindu* buddhist* sikh* atheist* immigrant* migrant* refugee* foreigner* native*
indigenous
american* british english englishman french frenchman german* italian* spanish spaniard* portuguese polish
pole poles
russian* ukrainian* chinese japanese korean* indian* pakistani* turkish turk turks moroccan* algerian*
tunisian*
nigerian* senegalese ivorian* canadian* mexican* brazilian* israeli* palestinian* iranian* iraqi* syrian*
dutch
swedish norwegian danish finnish greek greeks romanian* bulgarian* hungarian* belgian* swiss austrian* irish
scottish
deaf blind disabled autistic wheelchair old young elderly teenager* boomer* millennial*
homme hommes femme femmes fille filles garcon garcons monsieur madame mademoiselle mec mecs nana nanas
mari epouse epoux mere pere fils soeur frere maman papa
lesbienne* gays homosexuel* heterosexuel* bisexuel* transgenre* transsexuel*
noir noirs noire noires blanc blancs blanche blanches asiatique* africain* arabe* maghrebin* juif juifs juive
juives
musulman* islam* chretien* catholique* protestant* hindou* bouddhiste* athee* immigre* migrant* refugie*
etranger*
francais* anglais* allemand* italien* espagnol* portugais* polonais* russe russes ukrainien* chinois*
japonais* coreen*
indien* pakistanais* turc turcs turque turques marocain* algerien* tunisien* nigerian* senegalais* ivoirien*
canadien*
quebecois* mexicain* bresilien* israelien* palestinien* iranien* irakien* syrien* neerlandais* suedois*
norvegien*
danois* finlandais* grec grecs grecque* roumain* bulgare* hongrois* belge belges suisse suisses autrichien*
irlandais*
ecossais* americain* britannique* sourd sourds sourde* aveugle* handicape* autiste* vieux vieille* jeune
jeunes
retraite* nonbinary enby binaire queer hijab* turban* gypsy gitan* rom roms tzigane* kenyan* ghanaian*
ethiopian* egyptian*
congolais* malien* camerounais* beninois* burkinabe* togolais* gabonais* haitien* antillais* martiniquais*
guadeloupeen* corse corses breton* basque* catalan* vietnamien* thailandais* coreen* libanais* armenien*
georgien*
vietnamese thai lebanese armenian* georgian* colombian* argentin* peruvian* chilean* cuban* haitian* jamaican*
filipino* indonesian* malaysian* bangladeshi* sri lankan* nepali* afghan* kurd* kurde* rwandan* ugandan*
zimbabwean*
mormon* evangeli* pentecost* jehovah orthodox* orthodoxe* agnostic* agnostique* rastafari* shinto* taoist*
taoiste*
`

const exact = new Set<string>()
const stems: string[] = []
for (const word of WORDS.trim().split(/\s+/)) {
  if (word.endsWith('*')) stems.push(word.slice(0, -1))
  else exact.add(word)
}
/** By first three letters, so that a look costs little. */
const byHead = new Map<string, string[]>()
for (const stem of stems) {
  const head = stem.slice(0, 3)
  byHead.set(head, [...(byHead.get(head) ?? []), stem])
}

/** @param folded a word, lower case and without accents */
export function isIdentity(folded: string): boolean {
  if (exact.has(folded)) return true
  const candidates = byHead.get(folded.slice(0, 3))
  return candidates?.some((stem) => folded.startsWith(stem) && folded.length - stem.length <= 3) ?? false
}

const PERSON = new Set('person people non binary personne personnes gens trans'.split(' '))

/** A word that may stand within the name of a group ("trans woman", « personne non binaire »). */
export function isPersonWord(folded: string): boolean {
  return PERSON.has(folded)
}
