/** By what French is told from other languages: folded words that none of them has. Our own. */
export const FUNCTION_WORDS =
  'le la les des est et une un que qui dans pas je vous il elle nous mais avec ce cette ces pour sur par ' +
  'plus se mon ma mes ton ta tes ses leur leurs notre nos votre vos au aux du en ne ou donc ni depuis ' +
  'quand comme tout tous toute toutes tres bien mal sans sont suis es sommes ont ai as avez avons avait ' +
  'etait etre avoir fait faire faut peut peux rien jamais toujours encore deja aussi trop peu beaucoup ' +
  'merci c j l d qu n s m t y ca cela celui chez entre vers dont quoi quel quelle lorsque puisque parce ' +
  'car meme moi toi lui eux on alors ici la voila juste vraiment'

/** What short comments consist of. */
export const CONTENT_WORDS =
  'magnifique fantastique merveilleux merveilleuse exceptionnel exceptionnelle meilleur meilleure ' +
  'indispensable formidable fonctionnel fonctionnelle jadore stylee sympa incroyable pas plutot chiant ' +
  'chiante fiable efficace precis nul nulle nuls nulles bof genial geniale mauvais mauvaise mediocre ' +
  'pourri pourrie moche decevant decevante decu decue deception honte honteux arnaque application appli ' +
  'applis montre telephone probleme problemes bug plante marche fonctionne bonjour bonsoir salut bravo ' +
  'parfait parfaite pratique utile inutile merde daube naze horrible facile lent lente rapide mise jour ' +
  'donnees gratuit gratuite payant chere cher argent felicitations satisfait satisfaite impeccable ' +
  'correct ras-le-bol bah ouais oui mdr ptdr franchement dommage bonne bon belle beau utiliser utilise ' +
  'synchronisation compte connexion sommeil notifications recommande ridicule minable pitoyable ' +
  'lamentable catastrophe zero jamais interessant complet compliquee complique agreable adore aime ' +
  'deteste rien excellente nickel chouette merci superbe telecharger impossible desinstalle'

/** French words that English comments borrow: a weak sign. */
export const WEAK_WORDS = 'super top extra simple note'

/** Strong praise, rarely part of a plain report; as cues for irony need it. */
export const PRAISE_WORDS: ReadonlySet<string> = new Set(
  (
    'genial geniale geniaux super magnifique merveilleux merveilleuse formidable parfait parfaite ' +
    'excellent excellente bravo felicitations chapeau adore adorable sublime extraordinaire fantastique ' +
    'incroyable splendide top brillant brillante bonheur plaisir joie ravi ravie heureux heureuse ' +
    'charmant charmante drole passionnant passionnante merci efficace impressionnant intelligent ' +
    'intelligente malin habile classe grandiose exceptionnel cool sympa chouette beau belle joli ' +
    'jolie'
  ).split(' '),
)

/** Situations that nobody praises. */
export const TROUBLE_WORDS: ReadonlySet<string> = new Set(
  (
    'plante plantes plantage bug bugs bugue panne erreur erreurs perdu perdre perd efface retard ' +
    'retards attendre attente file froid pluie malade grippe mal douleur pleurer larmes angoisse stress ' +
    'insomnie examen examens devoirs partiels reveil facture factures dette impots loyer vire chomage ' +
    'lundi nuit encore pub pubs abonnement payant ignore silence personne rien gueule vomir tombe ' +
    'tomber mort morts mourir virus covid confinement seul seule impoli idiots bordel catastrophe fuite ' +
    'odeur bruit travaux arnaque spam rate ratee oublie faux casse cassee ruine ratp sncf rer cauchemar ' +
    'chaos canicule dissertation rapport reunion reunions dimanche vaisselle loyer huissier amende ' +
    'contravention radar embouteillages coupure inutile merde greve greves bouchons bloque impossible ' +
    'deconnecte supprime disparu fin crise guerre pire'
  ).split(' '),
)
