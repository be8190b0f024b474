import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

const MINE =
  '(?:phone |mobile |home |private |personal |e-?mail |bank |full |credit |card )*(?:number|address|e-?mail|name|photos?|pictures?|data|details|password|information|records?|account number|invoice|date of birth)'
const A_MOI =
  '(?:numero(?: de (?:telephone|portable|carte|compte))?|adresse|e-?mail|mail|nom|photos?|donnees|coordonnees|mot de passe|informations?|dossier|rib|iban)'

/** What is private, made known: "you put my phone number on your page", « vous avez publié mon adresse ». */
export const exposed = patternCue({
  id: 'substance/exposed',
  strength: 0.6,
  checkableFrom: 0.5,
  starts: starts(
    'put posted publish publis shared leaked gave sold exposed printed showed reveal publie diffuse affiche donne vendu transmis divulgue partage mis fuite',
  ),
  patterns: {
    en: [
      {
        find: new RegExp(
          `(?<!\\b(?:can|could|would|will|please|do|should|if) )\\b(?:you|they|who|company|bank|shop|staff|team|why did you|why would you|site|app) (?:\\w{2,10} ){0,2}?(?:put|post(?:ed)?|publish(?:ed)?|shared?|leaked?|gave|sold|exposed?|printed|show(?:ed)?|reveal(?:ed)?) (?:all )?(?:my|our|my \\w{3,8}['’]s) ${MINE}\\b(?=[^.!?\\n]{0,10}\\b(?:on|in|to|with|publicly|online|for)\\b)`,
          'g',
        ),
      },
    ],
    fr: [
      {
        find: new RegExp(
          `\\b(?:avez|ont|a|as|aviez|avaient) (?:\\w{3,10} )?(?:publie|diffuse|affiche|donne|vendu|transmis|divulgue|partage|mis) (?:toutes )?(?:mon|mes|ma|notre|nos) ${A_MOI}\\b(?=[^.!?\\n]{0,10}\\b(?:a|au|aux|sur|en|dans|avec|publiquement)\\b)`,
          'g',
        ),
      },
    ],
  },
  reason: {
    en: 'says that private details were made known',
    fr: 'dit que des données privées furent révélées',
  },
})
