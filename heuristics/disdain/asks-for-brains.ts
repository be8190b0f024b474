import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Doubts that somebody has a mind, eyes or a diploma: "do you share one brain", « le permis dans une pochette surprise ». */
export const asksForBrains = patternCue({
  id: 'disdain/asks-for-brains',
  strength: 0.55,
  starts: starts(
    'brain neuron spine clue backbone eyes ears shame pride pulse literate finish school read degree diploma licen qualif certif job training mba sharp bright sandwich cards fries bricks lights diplo permis cap bac master format brevet carte badge poste cerveau cervelle case lumiere vergogne honte fierte amour yeux etage couteau plus invente neurones ecole encephal qi',
  ),
  patterns: {
    en: [
      {
        find: /\b(?:does|do|did|is there|has|have|can) (?:any(?:one|body)|you(?: people| guys| all| lot)?|they|a single|somebody|someone|one) [^.?!\n]{0,40}\b(?:(?:own|have|share|got|use|with|possess|rent|borrow) (?:an? |one |any |a single |the |your |their |half an? |functioning |working )*(?:brains?|brain cells?|neurons?|spine|clue|backbone|eyes|ears|shame|pride|pulse)|literate|finish(?:ed)? school|read(?=\s*(?:[?.!]|$|at all|or write)))/g,
      },
      {
        find: /\b(?:degrees?|diplomas?|licen[cs]e|qualifications?|certificate|job|training|mba) (?:\w{2,10} )?(?:in|from|out of|with|inside|at) (?:an? |the |some )?(?:\w{3,12} )?(?:cereal|cracker|happy meal|kinder|raffle|lottery|gumball|lucky dip|corn ?flakes|lidl|vending machine|bingo|youtube|crackerjack)\b/g,
      },
      {
        find: /\b(?:brains? (?:of|is|are|was|must|the size|were) (?:an? |the |on |missing|optional|empty|in |clearly|of )|brain[- ]?(?:dead|less)|not (?:an? |one |a single )?(?:functioning |working )?brain (?:cell )?(?:in|among|between|to)|share[sd]? (?:an? |one |a single |the same )(?:braincell|brain cell|brain|neuron)|(?:sharpest|brightest) (?:tools?|knife|knives|crayons?|pencils?|bulbs?|lights?)|few (?:sandwiches|cards|fries|bricks) short|lights (?:are )?on but)\b/g,
      },
    ],
    fr: [
      {
        find: /\b(?:diplomes?|permis|cap|bac|master|formations?|brevet|carte|badge|licence|poste)\b[^.?!\n]{0,20}\b(?:pochette[- ]surprise|kinder|paquet de (?:lessive|cereales|chips|bonux)|bonux|tombola|loterie|foire|fete foraine|carambar|happy meal|boite de (?:cereales|camembert)|lidl|vide[- ]grenier|brocante|solde|lucky)\b/g,
      },
      {
        find: /\b(?:y a|il y a|avez-vous|vous avez|z['’]avez|ont-ils|ils ont|quelqu['’]un|il vous (?:reste|manque)|vous partagez|se partagent) (?:t[- ]il |bien |au moins |encore |vraiment |quelqu['’]un |un |une |des |pas |a |qui a |meme |seul |seule |le meme |qu['’]){0,12}(?:cerveau|cervelle|neurones?|case|lumiere|vergogne|honte|fierte|amour[- ]propre|yeux|etage)\b/g,
      },
      {
        find: /\b(?:pas (?:le couteau le plus|la lumiere la plus|les? plus (?:fute|malin|affute|vif|brillant)|invente (?:la poudre|le fil|l['’]eau)|la lumiere a tous)|(?:un|deux|trois|demi) neurones?|cerveau (?:de |d['’])(?:moineau|poulpe|poule|mouche|huitre|moule|bulot|poisson)|sans (?:cervelle|cerveau)|ecole (?:du rire|primaire)|encephalogramme plat|le qi d)/g,
      },
    ],
  },
  reason: { en: 'doubts that anybody there has a mind', fr: 'doute que quelqu’un y ait toute sa tête' },
})
