import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** What was ordered or announced isn't what came: "paid for next day, got next week", « entrées dites accessibles ». */
export const notAsSold = patternCue({
  id: 'substance/not-as-sold',
  strength: 0.5,
  patterns: {
    en: [
      {
        starts: starts('paid ordered booked asked promised bought'),
        find: /\b(?:paid for|ordered|booked|asked for|was promised|were promised|bought) [^.!?,;\n]{2,40}[,;:–-] ?(?:and |but )?(?:i |we )?(?:got|received|was given|were given|ended up with)\b/g,
      },
      {
        starts: starts('list listed describe advertise advertised sell sold label labelled mark marked call'),
        find: /\b(?:you|they) (?:list|describe|advertise|sell|label|mark|market) (?:it |them |this |that )?as\b|\b(?:listed|advertised|labelled|labeled|marketed) as\b/g,
        strength: 0.45,
      },
      {
        starts: starts('bought ordered booked stayed taken kept come gone'),
        find: /\b(?:would|['’]d) (?:happily |gladly |have happily )?have (?:bought|ordered|booked|stayed|taken|kept|come|gone|given)\b[^.!?\n]{0,40}\bif\b/g,
      },
      {
        starts: starts('neighbour neighbor neighbours neighbors wrong'),
        find: /\b(?:went|delivered|sent|posted|left|handed|given) (?:it |them |mine |)(?:to|with|at|next door to) (?:the|my|our|a|some|an?other) (?:neighbou?rs?|wrong \w{2,14}|stranger)/g,
        strength: 0.62,
      },
    ],
    fr: [
      {
        starts: starts('paye commande reserve demande achete'),
        find: /\b(?:paye|commande|reserve|demande|achete)e?s? [^.!?,;\n]{2,40}[,;:–-] ?(?:et |mais )?(?:j['’]ai |on a )?(?:recu|obtenu|eu|livre)e?s?\b/g,
      },
      {
        starts: starts(
          'dit dite dits dites soi annonce annoncee vendu vendue presente presentee etiquete affiche',
        ),
        find: /\b(?:dite?s?|soi-disant|annoncee?s?|vendue?s? comme|presentee?s? comme|etiquetee?s?|affichee?s? comme) (?:accessible|gratuit|garanti|neu[fv]|frais|fraiche|bio|local|vegan|adapte|rapide|express|etanche|silencieu|compatible|illimite)/g,
        strength: 0.45,
      },
      {
        starts: starts('achete pris commande reserve garde donne venu mis'),
        find: /\b(?:aurais|aurait|aurions) (?:bien |volontiers )?(?:achete|pris|commande|reserve|garde|donne|mis)e?s?\b[^.!?\n]{0,40}\bs(?:i |['’]il)/g,
      },
      {
        starts: starts('voisin voisine voisins'),
        find: /\b(?:est|etait|livre|depose|distribue|laisse|remis|arrive)e?s? (?:chez|dans la boite de|a) (?:le |la |mon |ma |un |une |les |mes )voisine?s?\b/g,
        strength: 0.62,
      },
    ],
  },
  reason: {
    en: 'says that it isn’t as sold or ordered',
    fr: 'dit que ce n’est pas ce qui était vendu ou commandé',
  },
})
