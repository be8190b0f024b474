import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** One verdict for a whole kind of people: "these people always", « tous les mêmes », « ces gens-là ». */
export const groupContempt = patternCue({
  id: 'disdain/group-contempt',
  strength: 0.35,
  whenCalm: 0.15,
  spares: (folded, from, to) => {
    const before = folded.slice(Math.max(0, from - 20), from)
    return (
      // « Respect à vous les soignants ».
      /\b(?:respect|merci|bravo|hommage|felicitations|courage|chapeau) a $/.test(before) ||
      // "Never a dull ride with you lot": in company.
      (folded.slice(from, to) === 'you lot' && /\b(?:with|love|thank|miss|to) $/.test(before)) ||
      // "Keep away from those types": advice to whom they harm.
      /\b(?:away|yourself|distance|safe) from $/.test(before)
    )
  },
  patterns: {
    en: [
      {
        starts: starts('you your people these those that likes'),
        find: /\b(?:you people|you lot|your (?:type|ilk|sort)|people like (?:you|this|him|her|them)|these (?:people|idiots|clowns|morons|fools|devs|developers|politicians|fanboys)|those (?:people|idiots|clowns|morons|types)|that (?:crowd|lot|type|ilk)|the likes of)\b/g,
        strength: 0.4,
      },
      {
        starts: starts(
          'devs developers programmers users millennials boomers liberals conservatives leftists republicans democrats politicians journalists gamers maintainers redditors',
        ),
        find: /\b(?:all|most|every|typical|only|stupid|dumb|lazy|entitled|average) (?:devs|developers|programmers|users|millennials|boomers|liberals|conservatives|leftists|republicans|democrats|politicians|journalists|gamers|iphone users|android users|mac users|linux users|windows users|apple users|maintainers|redditors)\b/g,
      },
      {
        starts: starts('people users devs developers they'),
        find: /\b(?:people|users|devs|developers|they) (?:these days|nowadays|today|just (?:want|can['’]?t|don['’]?t)|always (?:want|think|have|complain)|are (?:so|too|all) \w{3,14})\b/g,
        strength: 0.25,
      },
    ],
    fr: [
      {
        find: /\b(?:ces gens(?:[- ]la)?|ce genre (?:de|d['’])|ce type de (?:gens|personnes|mec|meuf|personnage)|vous les (?!gars\b|filles\b|amis\b|copains\b|potes\b|artistes\b|equipes\b|petits\b|grands\b|jeunes\b)\w{4,14}|vous autres|les gens comme (?:vous|toi|lui|elle|eux|ca)|des gens comme (?:vous|toi|ca)|vos semblables|cette (?:engeance|clique|caste|bande|mafia|secte|espece|racaille)|cette sale)\b/g,
        strength: 0.4,
      },
      {
        starts: starts('tous toutes les'),
        find: /\b(?:(?:tous|toutes) (?:des|les memes|pareils|pareilles|pourris)|les (?:boomers|journalistes|politiciens|politiques|fonctionnaires|profs|flics|patrons|riches|pauvres|assistes|ecolos|gauchistes|macronistes|kevins?) (?:sont|font|veulent|ont|ne|n['’]|d['’]aujourd|de maintenant|en france|qui|ca)\b)/g,
        strength: 0.3,
      },
      {
        starts: starts('ces ses nos vos'),
        find: /\b(?:ces|ses|nos|vos) (?:elites?|bobos|gauchistes|gauchos|islamistes|fachos|macronistes|woke\w*|feministes|racailles|politiciens|dirigeants|gouvernants|technocrates|assistes|parasites|charlots|guignols|clowns|tocards|incapables|energumenes|individus|sauvages|barbares|animaux|gens)\b/g,
        strength: 0.45,
      },
    ],
  },
  reason: {
    en: 'passes one verdict on a whole kind of people',
    fr: 'juge d’un bloc toute une sorte de gens',
  },
})
