import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Talks down as to a child: "oh honey", "did you do this all by yourself", « mon pauvre chéri ». */
export const petNames = patternCue({
  id: 'disdain/pet-names',
  strength: 0.5,
  starts: starts(
    "honey hun sweetie sweeth darling kiddo champ sunsh einst sherl princess genius dear poppet petal child cupcake snowf little sport love yourself yourselves themselves himself herself crayons own paint adorable sweet precious cute quaint touching bless who's whos pat there run nap naptime past mummy mum mother dad daddy parents teacher words slowly simply understand explain spell put mon ma seul seuls seule grand grands mains maternelle feutres mignon chou touchant attendr trognon meugnon maman mamans papa mere maitresse instit pleurer jouer dormir sieste dodo lit l'heure explique simples tete ange chose toi vous how so clever good big",
  ),
  patterns: {
    en: [
      {
        find: /(?:^|[.!?,] ?)(?:oh|aw+|listen|look|no|sure|ok|okay|well|nice try|sorry|yes|relax|calm down|wow),? (?:my )?(?:poor |sweet |little |dear )?(?:honey|hun|sweetie|sweetheart|darling|kiddo|champ|sunshine|einstein|sherlock|princess|genius|my dear|poppet|petal|child|cupcake|snowflake|little (?:man|one|guy)|sweet summer child)\b/g,
      },
      {
        find: /,? (?:sweetie|sweetheart|champ|kiddo|sunshine|einstein|sherlock|princess|cupcake|snowflake|sport|love|hun)[.!?]{0,3} ?$/g,
        strength: 0.35,
      },
      {
        find: /\b(?:did|have) (?:you|they|he|she|somebody|someone|mummy|daddy) (?:really |actually )?(?:make|made|do|done|draw|write|wrote|build|cook|design|figure|think|help)[^.!?\n]{0,16}(?:all by (?:yourself|yourselves|themselves|himself|herself)|all on your own|with crayons|in (?:paint|crayon|primary school|kindergarten)|you with (?:it|this))\b/g,
        strength: 0.6,
      },
      {
        find: /(?:^|[.!?…] ?)(?:adorable|how (?:sweet|precious|adorable|cute|quaint|touching|darling)|precious|cute|bless(?: (?:them|him|her|you|your (?:little )?hearts?|their (?:little )?(?:hearts?|cotton socks)|its heart))?|aww+ ?,? (?:cute|bless|look))(?=[.!…]|$)/g,
        strength: 0.4,
      },
      {
        find: /\b(?:who['’]?s a (?:clever|good|big) (?:boy|girl)|pat on the head|there,? there|run along|nap ?time|past your bed ?time|does (?:mummy|daddy|your mum|your mother) know|ask your (?:mum|mummy|mother|dad|parents|teacher)|go (?:ask|tell|cry to) your (?:mum|mummy|mother|dad)|use your words|let me (?:explain|spell|put) it (?:out )?(?:slowly|simply|in small words)|in words you (?:can|might) understand)\b/g,
        strength: 0.55,
      },
    ],
    fr: [
      {
        find: /\b(?:mon|ma) (?:pauvre|petite?|gros|grosse|brave|grand|bon|bonne|cher|chere)? ?(?:cheri|cherie|chou|loulou|lapin|poussin|bichon|coco|cocotte|canard|mignon|mignonne|bonhomme|pote|gars|chaton|biquet|biquette|choupinou|ptit gars|ptit)\b(?! (?:m['’]|a |est|adore|aime|et moi))/g,
        strength: 0.5,
      },
      {
        find: /\b(?:tu as|t['’]as|vous avez|il a|elle a|ils ont|c['’]est maman qui) (?:vraiment |bien )?(?:fait|ecrit|dessine|code|pondu|concu|realise|trouve|cuisine|a fait|pense) (?:ca|cela|tout ca)? ?(?:tout seuls?|toute seule|tous seuls|toi-meme|vous-memes?|comme un grand|comme des grands|avec tes petites mains|avec vos petites mains|en maternelle|avec des feutres)\b/g,
        strength: 0.6,
      },
      {
        find: /(?:^|[.!?…] ?)(?:adorable|trop mignon|c['’]est (?:trop )?(?:mignon|chou|adorable|touchant|attendrissant|trognon|meugnon)|mignon|comme c['’]est (?:mignon|touchant|adorable|attendrissant|chou)|que c['’]est (?:mignon|touchant)|touchant|attendrissant)(?=[.!…,]|$)/g,
        strength: 0.42,
      },
      {
        find: /\b(?:demande[zr]? a (?:ta|votre|vos|ton) (?:maman|mere|mamans|papa|maitresse|instit)|va (?:pleurer|jouer|dormir|voir|te coucher) (?:chez |dans les jupes de |avec |voir )?(?:ta |tes )?(?:maman|mere|jouets?|billes)?|retourne (?:jouer|dormir|dans ton)|c['’]est l['’]heure de la sieste|au dodo|allez,? au lit|papa et maman|je (?:vous|t['’]) ?explique (?:lentement|doucement|simplement)|avec des mots simples|tapote\w{0,2} la tete|petit ange|petite chose fragile)\b/g,
        strength: 0.5,
      },
    ],
  },
  reason: { en: 'reads as talking down', fr: 'se lit comme parler de haut' },
})
