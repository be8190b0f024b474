import type { Language, LexiconEntry } from '../core/index.ts'

type MoodLexicon = Readonly<Record<Language, readonly LexiconEntry[]>>

function entries(note: string, phrases: string): readonly LexiconEntry[] {
  return phrases.split(',').map((phrase) => ({ phrase: phrase.trim(), note }))
}

/** Plain anger: no sign of contempt, and what makes a critic an "angry customer". */
export const ANGER: MoodLexicon = {
  en: entries(
    'plain anger, not contempt',
    `angry, furious, fuming, livid, outrage*, (so|really|absolutely|completely) mad, pissed, pissed off, fed up,
     had enough, sick (and tired|) of, tired of (this|your), unacceptable, disgrace*, infuriat*, maddening, frustrat*,
     wtf, what the (hell|fuck|heck), for fuck's sake, ffs, fuck*, damn, goddamn*, bullshit, (i|we) want (my|our) money back,
     (last|final) straw, enough is enough, drives me (crazy|mad|nuts|insane), hate, seething, boiling, beside myself, lost my temper, scandal*, rip(-| )off, ripoff`,
  ),
  fr: entries(
    'colère franche, sans mépris',
    `furieux, furieuse, enerve*, en colere, colere, ras le bol, marre, ras la casquette, inadmissible*, inacceptable*,
     intolerable*, scandaleux, scandaleuse*, scandale, honteux, honteuse, une honte, c'est la honte, revolt*, exasper*,
     putain, merde, bordel, fait chier, me gonfle*, me saoule*, me soule*, insupportable*, je veux etre rembours*, rembours*-moi,
     trop c'est trop, la goutte d'eau, hors de moi, degout*, ecoeur*, pete* un (cable|plomb), frustr*, excede*, vener, foutage de gueule, vert de rage, verte de rage, rage, fou de rage, folle de rage, remonte*, colere noire, je bous`,
  ),
}

/** Bare displeasure: says that it isn't liked, and neither why nor with contempt. */
export const DISPLEASURE: MoodLexicon = {
  en: entries(
    'displeasure without a reason',
    `bad, very bad, worst, worse, poor, terrible, horrible, awful, useless, crap, garbage, trash, rubbish, sucks, suck, meh,
     disappoint*, mediocre, lame, pathetic, hate (it|this), dislike, not good, not great, not happy, no good, waste of (time|money),
     boring, annoying, ugly, junk, shit, shitty, nope, yuck, unhappy, rip off, scam, avoid, one star, zero stars, don't (buy|bother|install|download),
     (do not|don't|did not|didn't) (really |)like, not (a fan|impressed|convinced|for me), leaves something to be desired,
     can't say (i'm|i am|i was|that i'm) (impressed|convinced|thrilled|a fan|happy|delighted), could be better, underwhelm*, shame, regret*, uninstalled, deleted it, unsubscribed,
     (isn't|not) (really |)for me (any more|anymore|), not what it (was|used to be), not what (i|we) (hoped|expected|wanted|was expecting|had hoped), no comment, no words, speechless, seriously, really disappointing, not serious`,
  ),
  fr: entries(
    'mécontentement sans raison',
    `nul, nulle, nuls, nulles, nullissime, bof, mauvais, mauvaise*, mediocre*, naze, nase, daube, pourri*, moche*, decu, decue, decus, decevant*,
     deception, horrible*, affreux, affreuse, catastroph*, lamentable*, minable*, pitoyable*, deplorable*, inutile*, merdique*, de la merde,
     a (eviter|fuir), pas (bien|bon|bonne|terrible|top|genial|content|contente|satisfait|satisfaite|fameux), arnaque*, insatisf*, beurk, deteste,
     a chier, zero, degueulasse*, dommage, mal fait*, perte de temps, a desinstaller, poubelle, aime pas, apprecie pas, plait pas, pas (franchement |vraiment |tres |trop |)(emballe*|convaincu*|fan), casse* pas trois pattes, pas (terrible|terribles|folichon|jojo|brillant|serieux|top|ouf),
     c'est plate, plate a mort, desinstalle, desinstallee, desabonne*, serieusement, mouais, sans commentaire, no comment, pas de mots, la magie n'y est plus, n'est plus ce que c'etait, peut mieux faire,
     zero (etoile|sur dix|sur vingt|interet), fait pitie, pas a la hauteur, pas ce que (j'esperais|j'attendais|je voulais|on esperait|on attendait), laisse* a desirer, pas la joie`,
  ),
}

/** Idioms and slang of praise, whatever their single words mean. */
export const PRAISE: MoodLexicon = {
  en: entries(
    'praise as a whole, though its words may sound bad',
    `so bad (it's|it is|that it's) good, (not|never) (half |too |at all |that |)bad, not bad at all, (can't|cannot|couldn't) (fault|complain|beat|get enough|stop (playing|listening|reading|watching)), nothing to complain about,
     (crushed|killed|nailed|smashed|slayed|aced) (it|this), (you|they|she|he|that|it|this) (slap|slaps|slayed|slays|rocks|rules|bangs), no cap, left no crumbs, (ate|eats) and left,
     (is|was|are|were|absolutely|sounds|looks) sick, (fight|ending|solo|bass|drop|level|graphics|quality|speed) (is|was|were|are) insane, killer (soundtrack|feature|app|sound|track|deal|riff|episode|show|album|bass|recipe), wicked (stuff|good|cool|track|game|show|mate|work|episode),
     (proper|absolutely|pure) (mint|lush|class|ace|belter|banger), (stupidly|ridiculously|insanely|disgustingly|sickeningly|scarily|wickedly|unfairly|dangerously|annoyingly|obscenely|criminally) (good|smooth|fast|tasty|delicious|cheap|easy|addictive|well|pretty|cute|clever|cheap),
     (ridiculous|insane|crazy|sick|absurd) how (smooth|good|fast|easy|well|quick|cheap|clean|nice), (i'm|i am|am) (obsessed|hooked|addicted), gave me (goosebumps|chills), shut up and take my money, take my money, (dying|can't wait|itching) to (try|see|read|play|use|hear|visit), crying laughing, count me in,
     damn (you|it|this) ... (good|new|sleep|early|addict*), (best|good) damn, damn (good|fine|tasty|you), keep (it|them) (up|coming), (hate|hated) how much i (love|like|enjoy), curse you, (for|to) anyone (wondering|else|looking), hope (this|it) helps, worked for me, never (crashes|fails|lets me down|disappoints|breaks), swears by (it|this|them), works like a charm, does what it says, does the job, (just|finally) works, works (fine|great|perfectly|well) (now|again), are (all |)gone, i would fight a, welcome (to the|aboard),
     (best|greatest) ... ever, haven't had a single (problem|issue|crash|bug), zero (bugs|crashes|problems|issues|complaints), no (complaints|regrets|nonsense|fuss|bullshit), you were right, thank you so much, lifesaver, life-saver, life saver, worth (it|every penny), good luck with (the|your), i'm (sorry|dead), love it, silly sausage`,
  ),
  fr: entries(
    'éloge pris comme un tout, même quand ses mots semblent durs',
    `(trop |)de la balle, (c'est |)de la bombe, (trop|tellement|vraiment) (bon|bien|top|fort|stylé|beau|belle), ça (tue|déchire|défonce|envoie|claque|dépote|poutre), ça (envoie|dépote|pulse), (une|la) tuerie, une dinguerie, un truc de (ouf|fou|malade|dingue), (c'est|trop|truc) (ouf|dingue|mortel|malade|énorme|fou),
     écœurant comme c'est (bon|beau|bien), écœurant (ben|bien) bon, (pas|même pas) (mal|dégueu|dégueulasse|mauvais|pire|déçu|déçue|vilain) (du tout|pantoute|) , pas mal, (pas|jamais) (déçu|déçue|déçus), (rien|pas grand chose) à (redire|dire|reprocher|jeter), (aucun|zéro) (bug|plantage|regret|reproche|problème|souci), que du bon,
     mort de rire, morte de rire, j'en peux plus ... (rire|drôle|ri|podcast|épisode), j'en redemande, (je m'en|m'en) lasse pas, (peux|peut) plus m'en passer, ne jure que par, aux (anges|petits oignons), une merveille, sans (faute|accroc|souci), (a|ont|avez) (réglé|résolu|corrigé|réparé) (mon|le|ce|tous|mes|les|notre), ça marche (nickel|impec|super|très bien|bien), (fonctionne|marche) (bien|très bien|parfaitement|à merveille|nickel|impeccable),
     les cons ... (eu|fait rire|bien eu), m'ont eu, ça m'a bien aidé, pour ceux qui (cherchent|veulent|se demandent), (jamais (planté|déçu|déçue|tombé)), (plante|rame|bugue|déçoit) jamais, jamais eu (le|la|un|une|de) (moindre|seul|seule|problème|souci|bug), ça m'a sauvé, la vache, ça a marché, bien fait, bien joué, beau travail, (une|d'une) (netteté|douceur|fluidité|finesse|beauté|simplicité), bon courage (pour|à), continuez (comme ça|ainsi), lâchez rien, (quel|un) (régal|bonheur|délice), c'est le feu, au top, trop hâte, hâte de, merci beaucoup, mille mercis, je (vous|t') (kiffe|aime|adore)`,
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
