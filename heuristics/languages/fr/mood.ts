import type { MoodWords } from '../../../src/core/index.ts'
import { entries } from '../entries.ts'

export const mood: MoodWords = {
  // Plain anger: no sign of contempt, and what makes a critic an "angry customer".
  anger: entries(
    'colère franche, sans mépris',
    `furieux, furieuse, enerve*, en colere, colere, ras le bol, marre, ras la casquette, inadmissible*,
   inacceptable*, intolerable*, scandaleux, scandaleuse*, scandale, honteux, honteuse, une honte, c'est
   la honte, revolt*, exasper*, putain, merde, bordel, fait chier, me gonfle*, me saoule*, me soule*,
   insupportable*, je veux etre rembours*, rembours*-moi, trop c'est trop, la goutte d'eau, hors de
   moi, degout*, ecoeur*, pete* un (cable|plomb), frustr*, excede*, vener, foutage de gueule, vert de
   rage, verte de rage, rage, fou de rage, folle de rage, remonte*, colere noire, je bous`,
  ),
  // Bare displeasure: says that it isn't liked, and neither why nor with contempt.
  displeasure: entries(
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
  // Idioms and slang of praise, whatever their single words mean.
  praise: entries(
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
