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
     (last|final) straw, enough is enough, drives me (crazy|mad|nuts|insane), hate, scandal*, rip(-| )off, ripoff`,
  ),
  fr: entries(
    'colère franche, sans mépris',
    `furieux, furieuse, enerve*, en colere, colere, ras le bol, marre, ras la casquette, inadmissible*, inacceptable*,
     intolerable*, scandaleux, scandaleuse*, scandale, honteux, honteuse, une honte, c'est la honte, revolt*, exasper*,
     putain, merde, bordel, fait chier, me gonfle*, me saoule*, me soule*, insupportable*, je veux etre rembours*, rembours*-moi,
     trop c'est trop, la goutte d'eau, hors de moi, degout*, ecoeur*, pete* un (cable|plomb), frustr*, excede*, vener, foutage de gueule`,
  ),
}

/** Bare displeasure: says that it isn't liked, and neither why nor with contempt. */
export const DISPLEASURE: MoodLexicon = {
  en: entries(
    'displeasure without a reason',
    `bad, very bad, worst, worse, poor, terrible, horrible, awful, useless, crap, garbage, trash, rubbish, sucks, suck, meh,
     disappoint*, mediocre, lame, pathetic, hate (it|this), dislike, not good, not great, not happy, no good, waste of (time|money),
     boring, annoying, ugly, junk, shit, shitty, nope, yuck, unhappy, rip off, scam, avoid, one star, zero stars, don't (buy|bother|install|download),
     (do not|don't|did not|didn't) (really |)like, not (a fan|impressed|convinced|for me), leaves something to be desired`,
  ),
  fr: entries(
    'mécontentement sans raison',
    `nul, nulle, nuls, nulles, nullissime, bof, mauvais, mauvaise*, mediocre*, naze, nase, daube, pourri*, moche*, decu, decue, decus, decevant*,
     deception, horrible*, affreux, affreuse, catastroph*, lamentable*, minable*, pitoyable*, deplorable*, inutile*, merdique*, de la merde,
     a (eviter|fuir), pas (bien|bon|bonne|terrible|top|genial|content|contente|satisfait|satisfaite|fameux), arnaque*, insatisf*, beurk, deteste,
     a chier, zero, degueulasse*, dommage, mal fait*, perte de temps, a desinstaller, poubelle, aime pas, apprecie pas, plait pas, pas (franchement |vraiment |tres |trop |)(emballe*|convaincu*|fan), casse pas trois pattes`,
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
  ...['👎', '😡', '😠', '🤬', '😤', '😞', '😒', '🤮', '🤢', '💩', '😫', '😩', '😭', '😢'],
  ...[':(', ':-(', ":'("],
])
