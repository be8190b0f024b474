import { lossIn } from './loss.ts'
import { type Phrases, phrases, stretchesOf } from './manners/phrases.ts'

/** Of what nobody makes a joke, however funny it is told. */
export type Gravity = 'harm' | 'money' | 'health' | 'death' | 'discrimination'

/** So much of a text is looked through; articles are long. */
const READ = 100_000

const TOLD: Readonly<Record<Exclude<Gravity, 'money'>, Phrases>> = {
  death: phrases(`
    suicide|suicidal|bereaved|bereavement
    passed away
    death threat|threats|toll
    my|our|his|her|their late? mother|father|mum|mom|dad|wife|husband|son|daughter|brother|sister|friend|baby|
      child|partner|grandmother|grandfather|patient|neighbour|neighbor is|was|s|has|had been|just? dead|died|
      dying|killed
    my|our|his|her|their late? mother|father|mum|mom|dad|wife|husband|son|daughter|brother|sister|friend|baby|
      child|partner|grandmother|grandfather|patient|neighbour|neighbor died|dies
    people|somebody|someone|person|persons|man|woman|child|children|patients|patient|worker|workers|driver|
      rider|cyclist|passenger|passengers died|die|dies|killed|dying
    was|were|been|got|getting|be|being killed by|in|when|on|at|there
    after|since|about|of the|my|her|his|our death|passing of? my|our|his|her|their
    mon|ma|notre|son|sa pere|mere|mari|femme|fils|fille|frere|soeur|ami|amie|bebe|enfant|grand|compagnon|
      compagne pere|mere? est|etait|a mort|morte|decede|decedee|tue|tuee
    gens|personnes|enfants|patients|ouvriers|passagers sont|meurent|mortes|morts|tues|tuees|decedes
    ete|est|sont tue|tues|tuee|tuees|decede|decedee|decedes
    deces|mort de|d mon|ma|notre|son|sa|un|une|mes
    menaces|menace de mort
  `),
  harm: phrases(`
    injured|injury|injuries|wounded|hospitalised|hospitalized|ambulance|electrocuted|stalked|stalker|stalking|
      assaulted|assault|harassed|harassment|raped
    in|to|at|from|the hospital
    caught|catch|catches fire
    broke|broken|fractured my|his|her|their arm|leg|wrist|neck|ankle|finger|nose|rib|ribs|hip
    burned|burnt|hurt|cut my|his|her|their|our child|son|daughter|kid|kids|baby|arm|leg|hand|hands|face|
      finger|fingers
    threatened me|us|him|her|them|my
    emergency room
    blesse|blessee|blesses|blessees|blessure|blessures|hopital|hospitalise|hospitalisee|ambulance|brulures|
      electrocute|electrocutee|harcele|harcelee|harcelement|agresse|agressee|agression|violee
    pris|prend feu
    casse|cassee|brule|brulee|coupe|coupee le|la|les|l bras|jambe|poignet|cheville|doigt|nez|cote|main|mains|
      visage
    aux urgences
    m|nous|l a|ont|avez menace|menacee|menaces
  `),
  health: phrases(`
    cancer|chemo|chemotherapy|tumour|tumor|seizure|seizures|epilepsy|diabetes|diabetic|insulin|pacemaker|
      dementia|alzheimer|miscarriage|asthma|anaphylaxis|overdose|disabled|disability|wheelchair|dialysis
    allergic reaction|reactions|shock
    had|has|having|a stroke when|while|last|in|at|because
    heart attack|attacks|condition|disease
    panic attack|attacks
    severe|my|her|his depression
    my|his|her|our|your|their doctor|surgeon|surgery|illness|disease|treatment|meds|medication|pills
    cancer|chimio|chimiotherapie|tumeur|avc|epilepsie|diabete|diabetique|insuline|demence|alzheimer|asthme|
      overdose|handicap|handicape|handicapee|handicapes|dialyse
    choc|reaction allergique|anaphylactique
    crise|crises cardiaque|cardiaques
    crise|crises d|de angoisse|panique|epilepsie
    ma|sa|severe depression
    fausse couche
    fauteuil roulant
    mon|ma|mes|son|sa|ses medecin|chirurgien|chirurgienne|maladie|traitement|medicaments|operation
  `),
  discrimination: phrases(`
    racist|racism|racially|sexist|sexism|misogynist|misogyny|homophobic|homophobia|transphobic|transphobia|
      antisemitic|antisemitism|islamophobic|islamophobia|ableist|ableism|xenophobic|discriminated|
      discrimination|discriminates|discriminatory|segregated|slur|slurs
    because i|we|she|he|they m|re|s|am|are|is|was|were a? black|asian|muslim|jewish|gay|trans|woman|disabled|
      blind|deaf|arab|foreign
    because of my|our|her|his|their skin|colour|color|race|religion|gender|name|accent|headscarf|disability|
      age
    raciste|racistes|racisme|sexiste|sexistes|sexisme|misogyne|misogynie|homophobe|homophobie|transphobe|
      transphobie|antisemite|antisemitisme|islamophobe|islamophobie|validiste|xenophobe|discrimine|
      discriminee|discrimination|discriminations|discriminatoire
    parce que je|j|nous|elle|il|on suis|sommes|est|etais|etait une? noir|noire|asiatique|musulman|musulmane|
      juif|juive|gay|lesbienne|trans|femme|handicape|handicapee|aveugle|sourd|sourde|arabe|etranger|etrangere
    a cause de mon|ma|notre|son|sa|leur couleur|peau|origine|religion|sexe|nom|accent|voile|handicap|age
  `),
}

const MONEY = phrases(`
  lost|lose|losing|cost|costs|costing|owe|owes me|us|them? my|our|her|his|their? savings|fortune|rent|wages|
    salary|deposit|job|house|home|thousands|hundreds
  scammed|swindled|defrauded|bankrupted|evicted|eviction|overdraft
  my|our|her|his|their life? savings
  charged|billed|debited|took my|our|her|his card|account|bank|credit
  drained|emptied my|our|her|his account|savings|card
  my|our|her|his rent|mortgage|cheque|check|payment bounced
  m|nous|l a|ont debite|debitee|preleve|prelevee
  mon|ma|notre|son|sa loyer|compte|carte n|est|a a? pas? decouvert|passe|debite|debitee
  perdu|perd|perdre|coute mon|ma|mes|ses|son|nos|notre|des|toutes? economies|loyer|salaire|emploi|maison|
    milliers|centaines
  arnaque|arnaquee|arnaques|escroque|escroquee|escroquerie|expulse|expulsee
  mes|ses|nos|leurs economies
`)

/**
 * What of that kind a text tells of, the gravest first; undefined where nothing of it was heard. Pure,
 * linear.
 */
export function gravityIn(text: string): Gravity | undefined {
  const read = text.slice(0, READ)
  for (const kind of ['death', 'harm', 'health', 'discrimination'] as const)
    if (stretchesOf(read, TOLD[kind]).length > 0) return kind
  if (stretchesOf(read, MONEY).length > 0) return 'money'
  return lossOfMoney(read) ? 'money' : undefined
}

function lossOfMoney(text: string): boolean {
  const loss = lossIn(text)
  if (loss === undefined) return false
  return /money|charg|bill|debit|argent|d[ée]bit|factur|pr[ée]lev|rembours|refund/iu.test(
    text.slice(loss.start, loss.end),
  )
}
