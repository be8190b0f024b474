import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** "Please take him off your list", « merci de le retirer de vos listes », « veuillez corriger ». */
export const courteousRequest = patternCue({
  id: 'substance/courteous-request',
  strength: 0.6,
  starts: starts('please pls kindly merci veuillez priere'),
  patterns: {
    en: [
      {
        find: /\b(?:please|pls|kindly) (?:just |do |also )?(?:take|remove|delete|correct|refund|cancel|stop|update|put|return|replace|reply|respond|contact|repair|include|mark|list|warn|sort out|look into|get rid of|make (?:it|the|this|that)|restore|credit|resend|collect|unsubscribe|amend|answer (?:my|the|our)|call (?:me|us)) (?!(?:writ|post|talk|cry|whin|moan|lying|breath|pretend|exist)\w{0,4}\b|care\b|a bow\b|my money\b|a seat\b)/g,
      },
    ],
    fr: [
      {
        find: /\b(?:merci|priere) (?:de |d['’])(?:bien vouloir |ne (?:plus|pas) |me |m['’]|nous |le |la |les |l['’]|lui |leur |y )*(?!avoir\b|etre\b|aimer\b|partager\b|existe|rire\b|continuer\b|embellir\b|illuminer\b|nourrir\b|soutenir\b|defendre\b|transmettre\b|faire\b|prendre\b|croire\b|venir\b|suivre\b|lire\b|rendre (?:nos|mes|ce|cette|la vie))[a-z]{3,12}(?:er|ir|dre|tre|ire)\b/g,
      },
      {
        find: /\b(?:veuillez|veuille) (?:me |m['’]|nous |le |la |les |l['’])*(?!agreer\b|recevoir\b|croire\b|accepter\b)[a-z]{3,12}(?:er|ir|dre|tre|ire)\b/g,
      },
    ],
  },
  reason: { en: 'asks for something concrete', fr: 'demande quelque chose de concret' },
})
