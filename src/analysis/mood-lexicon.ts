import type { Language, LexiconEntry } from '../core/index.ts'

type MoodLexicon = Readonly<Record<Language, readonly LexiconEntry[]>>

function entries(note: string, phrases: string): readonly LexiconEntry[] {
  return phrases.split(',').map((phrase) => ({ phrase: phrase.trim(), note }))
}

/** Plain anger: no sign of contempt, and what makes a critic an "angry customer". */
export const ANGER: MoodLexicon = {
  en: entries(
    'plain anger, not contempt',
    `angry, furious, fuming, livid, outrage*, (so|really|absolutely|completely) mad, pissed, pissed off, fed
     up, had enough, sick (and tired|) of, tired of (this|your), unacceptable, disgrace*, infuriat*,
     maddening, frustrat*, wtf, what the (hell|fuck|heck), for fuck's sake, ffs, fuck*, damn, goddamn*,
     bullshit, (i|we) want (my|our) money back, (last|final) straw, enough is enough, drives me
     (crazy|mad|nuts|insane), hate, seething, boiling, beside myself, lost my temper, scandal*, rip(-|
     )off, ripoff`,
  ),
  fr: entries(
    'colère franche, sans mépris',
    `furieux, furieuse, enerve*, en colere, colere, ras le bol, marre, ras la casquette, inadmissible*,
     inacceptable*, intolerable*, scandaleux, scandaleuse*, scandale, honteux, honteuse, une honte, c'est
     la honte, revolt*, exasper*, putain, merde, bordel, fait chier, me gonfle*, me saoule*, me soule*,
     insupportable*, je veux etre rembours*, rembours*-moi, trop c'est trop, la goutte d'eau, hors de
     moi, degout*, ecoeur*, pete* un (cable|plomb), frustr*, excede*, vener, foutage de gueule, vert de
     rage, verte de rage, rage, fou de rage, folle de rage, remonte*, colere noire, je bous`,
  ),
}

/** Bare displeasure: says that it isn't liked, and neither why nor with contempt. */
export const DISPLEASURE: MoodLexicon = {
  en: entries(
    'displeasure without a reason',
    `bad, very bad, worst, worse, poor, terrible, horrible, awful, useless, crap, garbage, trash, rubbish,
     sucks, suck, meh, disappoint*, mediocre, lame, pathetic, hate (it|this), dislike, not good, not
     great, not happy, no good, waste of (time|money), boring, annoying, ugly, junk, shit, shitty, nope,
     yuck, unhappy, rip off, scam, avoid, one star, zero stars, don't (buy|bother|install|download), (do
     not|don't|did not|didn't) (really |)like, not (a fan|impressed|convinced|for me), leaves something
     to be desired, can't say (i'm|i am|i was|that i'm) (impressed|convinced|thrilled|a
     fan|happy|delighted), could be better, underwhelm*, shame, regret*, uninstalled, deleted it,
     unsubscribed, (isn't|not) (really |)for me (any more|anymore|), not what it (was|used to be), not
     what (i|we) (hoped|expected|wanted|was expecting|had hoped), no comment, (i'd|i would) rather not
     say, i'll say nothing, no words, speechless, seriously, really disappointing, not serious, not my
     (cup of tea|thing|bag|jam|style|vibe|kind of thing), (expected|was expecting|hoped
     for|wanted|deserve|deserved|we deserve) (better|more|so much more|a lot more|much more),
     (could've|could have|should have|should've) been (better|more), no thanks, no thank you, hard pass,
     (i'll|i'd|will) pass, (that|it|this) was... something, not what (i|we) (was|were) hoping for,
     (that|it|this) was (something|interesting|a choice|certainly something|certainly a choice|an
     experience|an hour of my life|two hours of my life), not (sold|feeling it|buying
     it|recommended|recommending|my favourite|my favorite|worth (it|the|my)), (doesn't|didn't|don't) (do
     it|work) for me, (left|leaves) me cold, nothing special, nothing to write home about, so-so, so so,
     (fell|falls) flat, let down, letdown, not great ... not (terrible|awful|bad), (neither|not) good
     (nor|not) bad, (not|never) (going|coming|ever going) back, (won't|not) ... set foot, never again,
     (won't|will not) (be back|come back|be returning|go back|return|buy again|renew), (wouldn't|would
     not|won't|can't|cannot) recommend, steer clear, give (it|this) a miss, gone downhill, going
     downhill, (one|two|1|2|zero|0|3|three) (out of|stars|/10|/5), (one|two|1|2|0|3)/(10|5), do better,
     try harder, must do better, not (thrilled|pleased|satisfied|amused|a happy bunny), had enough, i'm
     out, i'm done, done with (this|it|them|you), enough said, what a
     (shame|pity|letdown|disappointment|waste|bore|drag), lost interest, gave up, forgettable, bland,
     tedious, dull, dismal, dire, abysmal, dreadful, appalling, atrocious, diabolical, woeful, shocking,
     shite, pants, naff, ropey, rank, wack, cringe, garbo, mid, overrated, unimpress*, unsatisf*,
     dissatisf*, grim, sad, hmm, hmmm, ugh, eh, ew, oof, sigh, yikes`,
  ),
  fr: entries(
    'mécontentement sans raison',
    `nul, nulle, nuls, nulles, nullissime, bof, mauvais, mauvaise*, mediocre*, naze, nase, daube, pourri*,
     moche*, decu, decue, decus, decevant*, deception, horrible*, affreux, affreuse, catastroph*,
     lamentable*, minable*, pitoyable*, deplorable*, inutile*, merdique*, de la merde, a (eviter|fuir),
     pas (bien|bon|bonne|terrible|top|genial|content|contente|satisfait|satisfaite|fameux), arnaque*,
     insatisf*, beurk, deteste, a chier, zero, degueulasse*, dommage, mal fait*, perte de temps, a
     desinstaller, poubelle, aime pas, apprecie pas, plait pas, pas (fait |) pour moi, pas (franchement
     |vraiment |tres |trop |)(emballe*|convaincu*|fan), casse* pas trois pattes, pas
     (terrible|terribles|folichon|jojo|brillant|serieux|top|ouf), c'est plate, plate a mort, desinstalle,
     desinstallee, desabonne*, serieusement, mouais, sans commentaire, no comment, (je |)prefere ne rien
     dire, pas de mots, la magie n'y est plus, n'est plus ce que c'etait, peut mieux faire, zero
     (etoile|sur dix|sur vingt|interet), fait pitie, pas a la hauteur, pas ce que
     (j'esperais|j'attendais|je voulais|on esperait|on attendait), laisse* a desirer, pas la joie,
     (aime|apprecie|adore|kiffe|accroche|aimais) (vraiment|franchement|du
     tout|trop|carrement|clairement|toujours|juste) (pas|plus), pas
     (accroche|croche|aime|adore|marque|conquis|conquise|seduit|seduite|ma tasse de the|ma came|mon
     truc|mon delire|mon style|mon
     genre|foufou|fou|dingue|transcendant|terrib|fameux|glorieux|ouf|fort|gagne|recommande),
     pas (reussi|enthousiasm*),
     (sans|sans grand) (plus|interet|saveur), rien de
     (special|fou|ouf|transcendant|bien|dingue|neuf|nouveau|folichon),
     (m'attendais|s'attendait|attendais|esperais|j'attendais) a (mieux|autre chose|plus),
     (attendais|attendait|esperais|esperait) (mieux|plus|autre chose|beaucoup mieux),
     (laisse|laissee|laissé) (froid|froide|de marbre|perplexe|sur ma faim), plus jamais, jamais plus, ni
     (bien|bon) ni (mal|mauvais), (remett*|retourn*|reviendr*|reviens|rachèter*|reprendr*) ...
     (pas|plus|jamais), passez votre chemin, je (ne |)(recommande|conseille) (pas|vraiment pas|plus),
     deconseille*, (grosse|sacree|belle|enorme) deception, (vaut|valait) pas (le coup|le detour|la
     peine|grand chose|tripette|un clou|le prix), on repassera, tres moyen, bien moyen, assez moyen,
     moyen moyen, plutot moyen, moyen*, non merci, (aime|aimais|aimons) pas (trop|vraiment|du
     tout|beaucoup|tellement), tres ordinaire, bin ordinaire, ben ordinaire, bien ordinaire, plate,
     poche, pourrite, chiant*, chiante*, penible*, fade, insipide*, ennuyeux, ennuyeuse*, barbant*,
     soporifique*, decevant*, deceu*, degoute*, blase*, blasee, saoule*, lasse*, lassant*, ridicule*,
     grotesque*, navrant*, consternant*, desolant*, affligeant*, atterrant*, dramatique, la cata, cata,
     la loose, la lose, la deche, la misere, une horreur, quelle
     (horreur|honte|misere|blague|deception|tristesse|plaie|purge|galere|daube|arnaque), quel
     (gachis|dommage|enfer|desastre|fiasco|ennui|navet), (ca|c'est)
     (craint|saoule|soule|gave|pique|fatigue|lourd|relou|nul|la merde|gonflant), relou, gavant, gonflant,
     triste, berk, pff*, pfff*, soupir, j'abandonne, je laisse tomber, (une|deux|1|2|zero|0)
     (etoile|etoiles), (un|deux|trois|1|2|3|0) sur (10|20|5|dix|vingt|cinq), (0|1|2|3|4)/(10|20|5), du
     vol, vol organise, voleur*, c'est faible, bien faible, tres faible, faiblard*, rate, ratee, rates, a
     revoir, c'est pauvre, pas d'accord du tout, a oublier, oubliable*, du grand n'importe quoi,
     n'importe quoi`,
  ),
}

/** Idioms and slang of praise, whatever their single words mean. */
export const PRAISE: MoodLexicon = {
  en: entries(
    'praise as a whole, though its words may sound bad',
    `poor (thing|things|baby|love|soul|little one), hope (she|he|you|they|it) ... (better|well) soon, so bad
     (it's|it is|that it's) good, (not|never|isn't|wasn't|aren't|weren't|ain't|don't look|doesn't
     look|doesn't sound) (half |too |at all |that |so |half-|all that |)(bad|shabby|awful|terrible),
     (bass|beat|drop|groove|riff|flow|bars|solo|hook|synth|guitar|chorus|goal|pass) ...
     (filthy|nasty|dirty|sick|disgusting|insane|stupid|wicked|heavy|gross|hard),
     (filthy|nasty|disgusting|stupid) (bass|beat|drop|groove|riff|flow|bars|solo|skills),
     (can't|cannot|couldn't|can not) (really |honestly |exactly |) (say|claim|pretend) ...
     (bored|disappointed|unhappy|regret*|hated|minded|dislike*|complain*|suffer*|hungry), (never|not) (a
     |once |one |for a |) ... (dull|boring|bored) (moment|minute|second|),
     (won't|wouldn't|don't|didn't|never) regret*, (nothing|little|hard|difficult|not much|no reason) to
     (find fault|find anything|dislike|fault|criticise|criticize|complain about|hate|moan about|add), not
     bad at all, (can't|cannot|couldn't) (fault|complain|beat|get enough|stop
     (playing|listening|reading|watching)), nothing to complain about,
     (crushed|killed|nailed|smashed|slayed|aced) (it|this), (absolutely|totally|completely)
     (destroyed|wrecked|slayed|floored) me, (you|they|she|he|that|it|this)
     (slap|slaps|slayed|slays|rocks|rules|bangs), no cap, left no crumbs, (ate|eats) and left,
     (is|was|are|were|absolutely|sounds|looks) sick,
     (fight|ending|solo|bass|drop|level|graphics|quality|speed) (is|was|were|are) insane, killer
     (soundtrack|feature|app|sound|track|deal|riff|episode|show|album|bass|recipe), wicked
     (stuff|good|cool|track|game|show|mate|work|episode), (proper|absolutely|pure)
     (mint|lush|class|ace|belter|banger),
     (stupidly|ridiculously|insanely|disgustingly|sickeningly|scarily|wickedly)
     (good|smooth|fast|tasty|delicious|cheap|easy|addictive|well|pretty|cute|clever),
     (unfairly|dangerously|annoyingly|obscenely|criminally)
     (good|smooth|fast|tasty|delicious|cheap|easy|addictive|well|pretty|cute|clever),
     (ridiculous|insane|crazy|sick|absurd) how (smooth|good|fast|easy|well|quick|cheap|clean|nice),
     (i'm|i am|am) (obsessed|hooked|addicted), gave me (goosebumps|chills), shut up and take my money,
     take my money, (dying|can't wait|itching) to (try|see|read|play|use|hear|visit), crying laughing,
     count me in, damn (you|it|this) ... (good|new|sleep|early|addict*), (best|good) damn, damn
     (good|fine|tasty|you), keep (it|them) (up|coming), (hate|hated|angry at|mad at) how
     (good|great|perfect|beautiful|delicious|catchy|well|cute), (hate|hated) how much i
     (love|like|enjoy), curse you, (for|to) anyone (wondering|else|looking), hope (this|it) helps, worked
     for me, never (crashes|fails|lets me down|disappoints|breaks), swears by (it|this|them), works like
     a charm, does what it says, does the job, (just|finally) works, works (fine|great|perfectly|well)
     (now|again), are (all |)gone, i would fight a, welcome (to the|aboard), (best|greatest) ... ever,
     (stupid|wicked|crazy|insane|mad|silly|dead|bare|well|hella|proper|bloody)
     (good|nice|tasty|cute|fun|funny|smooth|fast|cheap|easy|lush|yummy|delicious|comfy|pretty|class),
     (damn|fucking|freaking|ridiculous|filthy|scary|sinfully|indecently)
     (good|nice|tasty|cute|fun|funny|smooth|fast|cheap|easy|lush|yummy|delicious|comfy|pretty|class),
     (wouldn't|won't|can't|couldn't) say no to, (kills|slays|gets|cracks|kill|kill) me (every time|each
     time|up|everytime), can't go wrong with, (it's |) not rocket science but, proper
     (gent|gentleman|lady|star|legend), (did|does|do|done|makes|made|make) the trick, made all the
     difference, (made|makes) my (day|week|night|year|evening), (sooner|earlier) (than|and), angry i
     didn't, (wish|wished) i ... (sooner|earlier|before), no
     (fuss|drama|hassle|queue|queues|worries|problems|bother), does (exactly |) what it
     (says|should|promises), changed my life, game changer, (you're|you are|ur) (a |the |an |)
     (legend|legends|star|stars|angel|angels|best|wicked|ace|heroes|hero|gem|gems|goat), you lot are
     (ace|wicked|brilliant|legends|class|great|amazing|lovely), haven't had a single
     (problem|issue|crash|bug), zero (bugs|crashes|problems|issues|complaints), no
     (complaints|regrets|nonsense|fuss|bullshit), you were right, thank you so much, lifesaver,
     life-saver, life saver, worth (it|every penny), good luck with (the|your), i'm (sorry|dead), love
     it, silly sausage`,
  ),
  fr: entries(
    'éloge pris comme un tout, même quand ses mots semblent durs',
    `(trop |)de la balle, (c'est |)de la bombe, (trop|tellement|vraiment)
     (bon|bien|top|fort|stylé|beau|belle), ça (tue|déchire|défonce|envoie|claque|dépote|poutre), ça
     (envoie|dépote|pulse), (une|la) tuerie, une dinguerie, un truc de (ouf|fou|malade|dingue),
     (c'est|trop|truc) (ouf|dingue|mortel|malade|énorme|fou), écœurant comme c'est (bon|beau|bien),
     écœurant (ben|bien) bon, (pas|même pas) (mal|dégueu|dégueulasse|mauvais|pire|déçu|déçue|vilain) (du
     tout|pantoute|), pas mal, (pas|jamais) (déçu|déçue|déçus), (rien|pas grand chose) à
     (redire|dire|reprocher|jeter), (aucun|zéro) (bug|plantage|regret|reproche|problème|souci), que du
     bon, (peut|peux|pourrait|pourra|pourrais) ... (pas|jamais) (dire|prétendre|affirmer) que ...
     (ennuy*|déçu*|regrett*|mauvais|mal|raté|gâch*|malheureu*), (on s'|je me suis |je m'|on s'est |jamais
     |pas ) (ennui*|ennuy*) ... (pas|jamais|une seconde|une minute|un instant), (difficile|dur|compliqué)
     de (trouver (à redire|mieux|un défaut)|faire mieux|ne pas aimer|s'en
     passer|décrocher|résister|s'arrêter), (y a|il y a|y'a) (pire|pas mieux), (on a|j'ai|y a)
     (vu|connu|goûté|mangé) (bien |)pire, (pas|rien) (grand-chose |) à (jeter|redire|reprocher),
     (pas|jamais)
     (désagréable|déplaisant|inintéressant|bête|con|idiot|dégueu|vilain|moche|mauvais|dégueulasse|sorcier),
     mort de rire, morte de rire, j'en peux plus ... (rire|drôle|ri|podcast|épisode), j'en redemande,
     (déteste|hais) à quel point ... (bon|bonne|beau|belle|bien|génial|parfait), (m'a|m'ont)
     (tué|tuée|scotché|scotchée|retourné|mis par terre|séché), (dégoûté|dégoûtée|deg|triste) de (pas|ne
     pas|louper|rater), (je m'en|m'en) lasse pas, (peux|peut) plus m'en passer, ne jure que par, aux
     (anges|petits oignons), une merveille, sans (faute|accroc|souci), (a|ont|avez)
     (réglé|résolu|corrigé|réparé) (mon|le|ce|tous|mes|les|notre), ça marche (nickel|impec|super|très
     bien|bien), (fonctionne|marche) (bien|très bien|parfaitement|à merveille|nickel|impeccable), les
     cons ... (eu|fait rire|bien eu), m'ont eu, ça m'a bien aidé, pour ceux qui (cherchent|veulent|se
     demandent), jamais (planté|déçu|déçue|tombé), (plante|rame|bugue|déçoit) jamais, jamais eu
     (le|la|un|une|de) (moindre|seul|seule|problème|souci|bug), ça m'a sauvé, la vache, ça a marché, bien
     fait, bien joué, beau travail, (une|d'une) (netteté|douceur|fluidité|finesse|beauté|simplicité), bon
     courage (pour|à), continuez (comme ça|ainsi), lâchez rien, (quel|un) (régal|bonheur|délice), c'est
     le feu, (écoute|écoutes|écoutons|regarde|passe|tourne|mets|met|joue|écouté|écouter) ... en boucle,
     (dirais|dirai|dirait|dit) pas non, fait le (taf|job|boulot|café), rien à signaler, (chapeau|bravo)
     (à|au|aux|a) ... (chauffeur|équipe|dame|monsieur|serveur|serveuse|cuisine), (chapeau|bravo)
     (à|au|aux|a) ... (chef|bénévoles|technicien|conductrice|conducteur|caissière|facteur),
     un vrai (gentleman|amour|pro|bonheur|régal), (complètement|totalement|absolument|trop)
     (fou|folle|dingue|malade|ouf), (suis|j'suis|chuis) (accro|fan|conquis|conquise|bluffé|bluffée),
     (prend|prends|prenez|prendre) pas (de|beaucoup de) risque, (me|m') (tue|achève|fait
     mourir|scotche|bluffe) (à chaque fois|à chaque|de rire|toujours|tout le temps),
     (bande-son|bande|musique|soirée|blague|ambiance|chanson|série|émission|réplique|scène) ...
     (est|était|sont) (mortelle|mortel|mortelles|énorme|dingue|folle|tuante), (a|ont) tout changé,
     (m'a|nous a|m'ont) (sauvé|sauvée|changé la vie|changé la journée|fait ma
     journée|bluffé|bluffée|conquis|conquise),
     (indécent|scandaleusement|honteusement|outrageusement|salement|méchamment|sacrément)
     (de bonté|bon|bonne|bons|beau|belle|bien|doué|drôle|efficace|confortable),
     (diablement|furieusement|terriblement|vachement|grave)
     (de bonté|bon|bonne|bons|beau|belle|bien|doué|drôle|efficace|confortable), (une|la)
     (boucherie|folie|masterclass|dinguerie|frappe|pépite|perle|tuerie), (vous|tu)
     (gérez|gères|déchirez|assurez|assures|êtes au top|êtes les meilleurs|êtes des amours|êtes géniaux),
     (soirée|ambiance|zik|musique|fête|teuf|expo) ... (mortelle|mortel|de malade|de dingue|de folie|de
     ouf), au top, trop hâte, hâte de, merci beaucoup, mille mercis, je (vous|t') (kiffe|aime|adore)`,
  ),
}

/** Emojis that are hardly ever meant unkindly by themselves, without variation selectors. */
export const KIND_EMOJIS: ReadonlySet<string> = new Set([
  ...[
    '👍',
    '❤',
    '🧡',
    '💛',
    '💚',
    '💙',
    '💜',
    '😍',
    '🥰',
    '😊',
    '🤩',
    '⭐',
    '🌟',
    '🙏',
    '💯',
    '👌',
    '🎉',
    '🤗',
    '😀',
    '😃',
    '😄',
    '☺',
  ],
  ...[':)', ':-)', ':D', ':-D', '<3'],
])

/** Emojis of plain displeasure. */
export const UNKIND_EMOJIS: ReadonlySet<string> = new Set([
  ...['👎', '😡', '😠', '🤬', '😤', '😞', '😒', '🤮', '🤢', '💩', '😫', '😩'],
  ...[':(', ':-('],
])

/** Emojis of tears: sadness, or joy beside kind words. */
export const TEAR_EMOJIS: ReadonlySet<string> = new Set(['😭', '😢', '🥹', ":'("])
