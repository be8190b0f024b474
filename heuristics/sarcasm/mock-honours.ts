import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** Medals, titles and grandeur for a trifle or a failure: "humanity is saved", « champions du monde de la panne ». */
export const mockHonours = patternCue({
  id: 'sarcasm/mock-honours',
  strength: 0.62,
  starts: starts(
    "hot excuses buzzwords nonsense vent baratin blabla mepris geniuses genius einstein sherlock masterminds brainiacs humanity mankind civili science world society nobody press media medal nobel oscar award trophy cookie biscuit raise promotion sticker applause pulitzer knight gold champion olymp black phd doctorate degree master virtuoso artist visionar pioneer genius god gods king queen invented discovered found created pioneered developed perfected mastered managed achieved survive live manage cope would stupidity incompet laziness mediocr failure boredom lying greed being disappoint arrogance ugliness participation effort trying cheek audac tried try l'hum humanite monde civil planete france personne presse bfm inter decern reme offre filez donnez qu'on champion record ceinture these prix cesar palme trophee virtuose pros rois reine maitre expert decouvert trouve cree mis perfectionne reussi invente comment ferait que betise connerie nullite paresse ridicule etait l'effort essaye point lot medaille vingt 10 0 sport discipl epreuve alert call someone stop hold kings queens genies genie visionnaires maitres artistes experts",
  ),
  patterns: {
    en: [
      {
        starts: starts('saved complete peace changed grateful thankful waiting awe'),
        find: /\b(?:humanity|mankind|the world|civili[sz]ation|science|western civilisation) (?:is|has been|was|will be|can finally be) (?:finally |truly |now |forever )?(?:saved|complete|at peace|changed|grateful|thankful|waiting|in awe)\b/g,
      },
      {
        starts: starts('needed waiting crying lacked'),
        find: /\b(?:the world|humanity|we|nobody|society|mankind) (?:really |truly |desperately |sorely |surely |just )?(?:needed|was (?:waiting|crying out) for|has been waiting for|lacked) (?:yet )?(?:another|one more|this|a \w{3,12} that)\b/g,
      },
      {
        starts: starts(
          'press media papers medal nobel oscar award trophy cookie biscuit applause raise knighthood pulitzer star sticker promotion phone alert call front',
        ),
        find: /\b(?:stop the press(?:es)?|alert the (?:media|press)|call the (?:press|papers|nobel|guinness)|(?:someone|somebody) (?:call|phone|alert) (?:the (?:press|media|papers|police|fire \w{2,10}|nobel|museum|un|fbi)|an? (?:ambulance|w+a+m?bulance|priest|exorcist)|nasa|guinness|mensa)\b|hold the front page|(?:give|gave|get|somebody give|someone give) (?:them|him|her|this man|this \w{3,12}|that \w{3,12}|yourselves|yourself|the \w{3,12}|whoever \w{3,12} this) (?:an? |the )?(?:medal|nobel|oscar|award|trophy|cookie|biscuit|round of applause|raise|knighthood|pulitzer|gold star|sticker|promotion))\b/g,
      },
      {
        starts: starts(
          'gold world olympic olympi olympians black phd doctorate degree nobel oscar medal award trophy pulitzer crown master virtuoso artist visionar pioneer genius geniuse gods god king queen',
        ),
        find: /\b(?:gold medal|world (?:champions?|record|leaders?)|olympi(?:c|an)s?(?: \w{3,10})?|black belt|phd|doctorate|degree|nobel(?: prize)?|oscar|medal|award|trophy|pulitzer|crown|masters?|virtuosos?|artists?|visionaries|pioneers?|genius(?:es)?|gods?|kings?|queens?) (?:in|for|of|at) (?:doing nothing|wasting|losing|breaking|excuses|disappoint\w{2,6}|ruin\w{2,4}|mediocr\w{2,3}|incompeten\w{1,3}|fail\w{2,4}|laziness|delays?|lying|lies|stupid\w{0,3}|cop(?:ying|y and paste)|being (?:late|wrong|useless)|screwing|nonsense|bullshit|copy|boredom|queu\w{3,5}|hold music|bad|awful|missing|getting (?:it|everything) wrong|bland\w{0,4}|confus\w{3,5}|annoy\w{3,5}|overcharging)/g,
      },
      {
        starts: starts('ways way method form level kind type art science'),
        find: /\b(?:invented|discovered|found|created|pioneered|developed|perfected|mastered|managed to (?:invent|find|create|build)|achieved)\b[^.!?\n]{0,24}\b(?:(?:new|slower|faster|even worse|brand new|whole new|more expensive|unique|novel|dumber|creative|innovative) (?:ways?|method|form|level|kind|type) (?:to|of)|(?:art|science) of) (?:be(?:ing)?|feel\w{0,3}|get\w{0,4}|los\w{1,3}|wast\w{1,3}|ruin\w{0,3}|annoy\w{0,3}|bor\w{1,3}|disappoint\w{0,3}|fail\w{0,3}|suffer\w{0,3}|doing|do|say\w{0,3}|torture|stress|making|make|not)\b/g,
      },
      {
        starts: starts('how what'),
        find: /\b(?:how did (?:we|i|anyone|people) (?:ever )?(?:live|survive|manage|cope)|what would (?:we|i|the world) (?:ever )?do) (?:without|before)\b/g,
        strength: 0.5,
      },
      {
        starts: starts(
          'stupidity hot excuses buzzwords nonsense incompetence laziness mediocrity failure boredom lying greed being disappointment arrogance ugliness',
        ),
        find: /\bif (?:stupidity|hot air|excuses|buzzwords|nonsense|incompetence|laziness|mediocrity|failure|boredom|lying|greed|being (?:useless|late|wrong)|disappointment|arrogance|ugliness) (?:was|were|had|could|paid|burned|hurt|made)\b/g,
      },
      {
        starts: starts('participation star effort marks points kids guys folks team tried'),
        find: /\b(?:participation (?:trophy|medal|award|ribbon)|a for effort|10 for effort|full marks for (?:trying|effort|arrogance|cheek)|points for (?:trying|effort|audacity)|nice try,? (?:kids|guys|folks|team)|at least you tried|they tried,? bless)\b/g,
        strength: 0.5,
      },
      {
        starts: starts('geniuses genius einstein sherlock masterminds brainiacs'),
        find: /\b(?:thanks?|nice|great|good|well done|congrats|congratulations|bravo|cheers)\b[^.!?\n]{0,20},? (?:geniuses|you geniuses|einsteins?|sherlocks?|masterminds|brainiacs)\b/g,
        strength: 0.5,
      },
    ],
    fr: [
      {
        find: /\b(?:l['’]humanite|le monde|la civilisation|la science|la france|la planete) (?:est|a ete|sera|peut|en) (?:enfin |vraiment |desormais |definitivement |donc |)(?:sauvee?|complete|dormir tranquille|transformee|reconnaissante|tremble|remercie|bouleversee|avait besoin)\b/g,
      },
      {
        find: /\b(?:le monde|l['’]humanite|on|la france|personne|la planete) (?:n['’])?(?:avait|avions|attendait|attendions|manquait|en avait)(?: vraiment| bien| cruellement| tellement| desesperement| plus)? (?:besoin d|que ca|que cela|ca depuis|cela depuis|plus que)/g,
      },
      {
        find: /\b(?:prevenez|appelez|alertez|reveillez|prevenir) (?:la presse|les medias|le nobel|le guinness|l['’]academie|bfm|le journal|interpol|le comite)|\b(?:donnez|filez|decernez|remettez|offrez|qu['’]on (?:lui|leur) (?:donne|remette|decerne|file))(?:[- ](?:leur|lui|nous|moi|vous))? (?:une? |le |la |l['’])?(?:medaille|nobel|oscar|cesar|prix|palme|legion|trophee|biscuit|cookie|bon point|augmentation|promotion|statue)\b/g,
      },
      {
        find: /\b(?:medailles?(?: d['’]or)?|champion\w{0,3}(?: du monde| olympiques?)?|record(?: du monde)?|ceinture noire|doctorat|these|prix nobel|nobel|oscar|cesar|palme(?: d['’]or)?|trophee|virtuoses?|as|pros?|rois?|reines?|genies?|maitres?|artistes?|experts?|visionnaires) (?:de |du |de la |de l['’]|d['’]|en |es |pour |toutes categories (?:de |du |en ))(?:la |l['’]|le |les |une |un )?(?:panne|bug|retard|incompeten\w{2}|mediocrite|betise|connerie|nullite|glande|glandouille|paresse|flemme|excuses?|langue de bois|mensonges?|procrastination|arnaque|entourloupe|foutage|lenteur|attente|raccroch\w{3}|gachis|ratage|plantage|n['’]importe quoi|mauvaise foi|vide|ennui|copier-coller|pipeau|bla-?bla|surfacturation|catastrophe|deception|decevoir|faire attendre|complication)/g,
      },
      {
        find: /\b(?:invente|decouvert|trouve|cree|mis au point|perfectionne|reussi a (?:inventer|creer|trouver)|inventer|developpe)\b[^.!?\n]{0,30}\b(?:(?:facon|maniere|methode|moyen|forme|concept|art) (?:\w{3,12} )?(?:plus |encore plus |inedite? |nouvelle |unique |originale |innovante |revolutionnaire )?(?:\w{3,12} )?(?:de|d['’])|(?:l['’]art|la science) (?:de|d['’])) ?(?:ne |n['’])?(?:etre|perdre|gacher|deceivre|decevoir|s['’]ennuyer|ennuyer|rater|echouer|souffrir|faire|dire|rien|gaspiller|torturer|enerver|stresser|ruiner|pas)/g,
      },
      {
        find: /\b(?:comment (?:faisait|a-t-on fait|avons-nous|avions-nous|vivait|faisions)[^.!?\n]{0,14}(?:avant|sans)|que ferai(?:t|ons|s)[^.!?\n]{0,6}sans (?:vous|eux|ca))\b/g,
        strength: 0.5,
      },
      {
        find: /\bsi [^.!?\n,]{3,24} (?:etait|etaient) (?:un |une )?(?:sport|discipline|epreuve)(?: olympique)?\b/g,
      },
      {
        find: /\bsi (?:la |l['’]|le |les )?(?:vent|baratin|blabla|excuses|mepris|betise|connerie|incompetence|mediocrite|paresse|nullite|arrogance|ridicule|mauvais gout|bullshit) (?:etait|avait|pouvait|payait|tuait|volait|faisait|se mangeait|se payait|se vendait)\b/g,
      },
      {
        find: /\b(?:on (?:sent|salue|applaudit|note|admire) l['’]effort|au moins (?:vous avez|ils ont|vous aurez|ils auront|tu as) essaye|c['’]est (?:mignon|touchant|adorable|gentil|beau) d['’]avoir essaye|un bon point pour|lot de consolation|medaille de participation|prix de (?:participation|consolation)|image pour l['’]effort|vingt sur vingt pour l|10 sur 10 pour le culot)\b/g,
        strength: 0.5,
      },
    ],
  },
  reason: { en: 'reads as mock honours', fr: 'se lit comme des honneurs moqueurs' },
})
