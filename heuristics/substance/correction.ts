import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Puts a fact right: "it was 1957, not 1962", « comme écrit au deuxième paragraphe ». */
export const correction = patternCue({
  id: 'substance/correction',
  strength: 0.5,
  patterns: {
    en: [
      {
        starts: starts('mix mixes mixed mixing confuse confuses confused confusing conflate conflates'),
        find: /\b(?<!\b(?:i|we|i['’]ve|always|i always) )(?:mix(?:es|ed|ing)? up|confus(?:e|es|ed|ing)|conflat(?:e|es|ed)) [\w' -]{2,30} (?:and|with) /g,
        strength: 0.45,
      },
      {
        starts: starts('step steps'),
        find: /\bsteps? \d[^.!?\n]{0,24}\b(?:before|after|missing|skipped) (?:step )?\d?/g,
      },
      {
        starts: starts('0'),
        find: /\b(?<!\d[.,:])\d[\d.,:]{0,24}(?:st|nd|rd|th|%|k|m)?(?: [a-z]{1,10})?,? (?:and )?not (?:in |on |at |from |the )?\d/g,
      },
      {
        starts: starts('right correct true accurate wrong mistake typo'),
        find: /\b(?:(?:can['’]?t|cannot|can not) (?:possibly )?be (?:right|correct|true|accurate)|(?:must|has to) be (?:wrong|a mistake|a typo|an error))\b/g,
        strength: 0.6,
      },
      {
        starts: starts('article author headline caption map chart table graph paragraph'),
        find: /\b(?:the|your|this) (?:article|author|headline|caption|map|chart|table|graph|paragraph)s? (?:wrongly |incorrectly |mistakenly )?(?:says|claims|states|gives|shows|puts|confuses|mixes up|misquotes|misspells)\b/g,
        strength: 0.4,
      },
    ],
    fr: [
      {
        starts: starts('confond confondez confondent confondu melange melangez melangent'),
        find: /\b(?:confond(?:ez|ent|s|u)?|melang(?:e|ez|ent)) [\w'’ -]{2,30} (?:et|avec) /g,
        strength: 0.45,
      },
      {
        starts: starts('etape etapes'),
        find: /\betapes? \d[^.!?\n]{0,24}\b(?:avant|apres|manque|oubliee|sautee)\b/g,
      },
      {
        starts: starts('0'),
        find: /\b(?<!\d[.,:])\d[\d.,:]{0,24}(?: ?%| [a-z]{1,10})?,? (?:et )?(?:pas|non|non pas) (?:pas )?(?:de |en |du |le |la |les |a )?\d/g,
      },
      {
        starts: starts('juste exact correct vrai faux erreur coquille'),
        find: /\b(?:(?:ne )?(?:peut|peuvent) pas etre (?:juste|bon|exact|correct|vrai)s?|(?:doit|doivent) etre (?:faux|une erreur|une coquille))\b/g,
        strength: 0.45,
      },
      {
        starts: starts('ecrit indique dit annonce affirme mentionne'),
        find: /\b(?:comme|contrairement a ce qui est|contrairement a ce que) (?:ecrit|indique|dit|annonce|affirme|mentionne|vous (?:ecrivez|dites|affirmez|indiquez))e?s? (?:au|dans|plus haut|en|sur)\b/g,
        strength: 0.45,
      },
    ],
  },
  reason: { en: 'puts a fact right', fr: 'rectifie un fait' },
})
