import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** "As useful as a chocolate teapot", « aussi utile qu’un parapluie en enfer ». */
export const absurdComparison = patternCue({
  id: 'sarcasm/absurd-comparison',
  strength: 0.4,
  patterns: {
    en: [
      {
        starts: starts('what'),
        find: /\bwhat(?<=\b(?:is|are|you['’]re|was|were) to [\w' -]{3,24} what) [\w' -]{3,30} (?:is|are|was|were) to\b/g,
        strength: 0.5,
      },
      {
        starts: starts('make makes made making'),
        find: /\b(?:make|makes|made|making) (?:a |an |the )?(?:(?:watching )?paint dry(?:ing)?|(?:watching )?grass grow(?:ing)?|root canals?|funerals?|tax returns?|dial-?up|(?:the )?(?:dmv|post office|nhs|ryanair|comcast|sloths?|snails?|glaciers?|stone age|phone book)|waiting rooms?|elevator music) (?:look|seem|sound|feel)\b/g,
        strength: 0.6,
      },
      {
        starts: starts('masterpiece masterclass triumph monument triumphs'),
        find: /\b(?:masterpiece|masterclass|triumph|monument) (?:of|in|to) (?:nothing|nothingness|emptiness|doing nothing|saying nothing|boredom|mediocrity|stupidity|incompetence|laziness|how not to)\b/g,
        strength: 0.6,
      },
      {
        starts: starts('as'),
        find: /\b(?:about )?as (?:useful|good|helpful|reliable|fast|subtle|smart|clear|effective|exciting|fun|likely|welcome|stable|accurate|appealing|pleasant) as an? \w/g,
        strength: 0.5,
      },
      {
        starts: starts('more'),
        find: /\bmore \w{3,14} than an? \w{3,14} (?:in|on|at|with|of)\b/g,
        strength: 0.4,
      },
      {
        starts: starts('like'),
        find: /\blike (?:an? )?\w{3,14} (?:in|on|at|with|having|trying|running|written|designed|made) (?:an? |by |the )?\w{3,14}/g,
        strength: 0.15,
      },
      {
        starts: starts('like'),
        find: /\b(?:looks?|feels?|sounds?|reads?|works?) like (?:it was |something |an? )?(?:made|designed|written|drawn|built|coded|from|my|the 90s|19\d\d)\b/g,
        strength: 0.35,
      },
      {
        starts: starts('than as'),
        find: /\b(?:than|as \w{2,14} as) (?:watching (?:paint|grass)|a root canal|a dead|my (?:cat|dog|grand\w{2,6}|toddler))\b/g,
        strength: 0.5,
      },
      {
        starts: starts('look'),
        find: /\bmakes? \w{3,14} look (?:like|good|smart|fast|competent|great)\b/g,
        strength: 0.45,
      },
      {
        starts: starts('rather'),
        find: /\bi['’]?d rather (?:eat|die|chew|watch|stick|have|lick|gouge|be)\b/g,
        strength: 0.5,
      },
    ],
    fr: [
      {
        starts: starts('ce'),
        find: /\bce que(?<=\b(?:est|sont|etes|es|etait) (?:au|aux|a l['’]|a la|a) ?[\w' -]{3,24} ce que) [\w' -]{3,30} (?:est|sont|etait|etaient) (?:au|aux|a)\b/g,
        strength: 0.5,
      },
      {
        starts: starts('dirait croirait'),
        find: /\b(?:dirait|croirait) (?:le |la |les |l['’]|une? |du |des )[\w' -]{3,30} (?:ecrit|fait|pense|concu|dessine|redige|code|pondu|imagine|filme|joue|monte)e?s? par (?:une?|mon|ma|des|le|la)\b/g,
        strength: 0.5,
      },
      {
        starts: starts('chef chef-d monument sommet triomphe'),
        find: /\b(?:chef[s-]?-d['’]oeuvre|monument|sommet|triomphe|bijou) d(?:e |u |['’])(?:vide|rien|neant|ennui|betise|mediocrite|vacuite|banalite|stupidite|incompetence|mauvais gout|platitude)\b/g,
        strength: 0.6,
      },
      {
        starts: starts('aussi'),
        find: /\baussi (?:utile|efficace|fiable|rapide|subtil|clair|precis|drole|agreable|pratique|intelligent|stable)s?e? qu['’]?e? ?une? \w/g,
        strength: 0.5,
      },
      {
        starts: starts('plus moins'),
        find: /\b(?:plus|moins) \w{3,14} qu['’]?une? \w{3,14} (?:dans|sur|en|avec|de|sans|a)\b/g,
        strength: 0.35,
      },
      {
        starts: starts('comme'),
        find: /\bcomme une? \w{3,14} (?:dans|sur|en|avec|a|sans|qui)\b/g,
        strength: 0.15,
      },
      {
        starts: starts('dirait'),
        find: /\bon dirait (?:une?|du|de la|que|qu['’]|le|la|les|des)\b/g,
        strength: 0.3,
      },
      {
        starts: starts('prefere plutot autant'),
        find: /\b(?:je prefere|plutot|autant) (?:encore )?(?:manger|mourir|lecher|me (?:couper|pendre|faire)|crever|boire|regarder)\b/g,
        strength: 0.5,
      },
      {
        starts: starts('mon ma un une'),
        find: /\b(?:meme )?(?:mon|ma|un|une) (?:minitel|nokia|3310|montre (?:casio|a gousset)|pigeon voyageur|grille-pain|boulier|cadran solaire)\b/g,
        strength: 0.5,
      },
    ],
  },
  reason: { en: 'compares with something absurd', fr: 'compare avec quelque chose d’absurde' },
})
