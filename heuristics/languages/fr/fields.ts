import { longRegex } from '../../../src/core/index.ts'
import type { Fields } from '../../fields/fields.ts'
import { adjectifs, nouns, union, verbesEr, words } from '../../fields/forms.ts'

/** Ce dont on se sert, ce qu'on achète, ce qui nous transporte, nous nourrit, nous reçoit. */
const things = union(
  // logiciels et appareils
  nouns(`
    appli application app site page ecran bouton menu lien compte profil reglage parametre option onglet
    icone police carte filtre recherche barre fil notification notif alerte rappel message messagerie chat
    mail email courriel newsletter piece fichier dossier photo image video clip audio volume micro
    microphone camera enceinte casque ecouteur oreillette clavier souris pave moniteur telephone tel
    portable tablette ordi ordinateur pc montre bracelet console manette imprimante scanner routeur modem
    box chargeur cable adaptateur prise batterie ventilateur aspirateur frigo congelateur congelo four
    bouilloire grille-pain lave-vaisselle lave-linge machine seche-linge perceuse lampe ampoule radiateur
    chaudiere thermostat drone velo trottinette casque objectif serrure sonnette capteur telecommande tele
    televiseur projecteur firmware mise maj version installation installateur telechargement import export
    synchro synchronisation sauvegarde nuage cloud serveur client api bibliotheque paquet greffon plugin
    extension pilote script commande terminal doc documentation tutoriel tuto manuel notice guide
    formulaire champ case calendrier agenda panier paiement virement transfert code jeton captcha
    reduction remise bonus remboursement recu ticket facture releve solde donnee wifi wi-fi bluetooth gps
    signal reseau connexion internet fibre debit forfait ping matchmaking niveau map quete boss personnage
    arme inventaire graphisme cinematique sous-titre doublage vf episode saison flux playlist morceau
    album parole podcast traduction langue support mode theme raccourci tableau graphique rapport tableur
    document requete base journal fenetre zoom curseur identifiant mot widget lecteur lecture affichage
    interface fonction fonctionnalite barre saisie
  `),
  // boutiques et objets
  nouns(`
    agent chauffeur conducteur controleur vigile animateur guide caissier maitre traiteur artisan plombier
    electricien ouvrier macon guichetier magasin boutique commande livraison colis paquet emballage boite
    carton article produit taille pointure chaussure basket botte sandale veste manteau robe chemise
    pantalon jean chaussette gant bonnet sac cartable valise fermeture couture semelle talon tissu couleur
    etiquette matelas canape chaise fauteuil bureau etagere oreiller couette rideau peinture pinceau poele
    casserole tasse verre bouteille gourde parapluie jouet poupee puzzle couvercle poignee charniere piece
    creme shampoing parfum caisse chariot rayon stock prix tarif offre promo promotion garantie retour
    echange coursier livreur transporteur relais depot abonnement adhesion essai renouvellement bouquin
    bijou meuble sav
  `),
  // lieux et services
  nouns(`
    train rer ter tgv bus metro tram tramway navette ferry avion taxi vtc gare station arret quai rame
    wagon voiture siege billet horaire panneau annonce porte bagage aeroport ascenseur escalator escalier
    rampe toilette wc douche chambre hotel auberge camping piscine salle hall accueil restaurant resto
    cafe bar cuisine menu carte plat repas entree dessert pizza burger frite soupe salade steak poulet
    poisson riz pate pain sandwich tarte gateau biere vin eau portion assiette sauce serveur serveuse chef
    addition reservation banque agence guichet distributeur pret credit assurance contrat dossier frais
    hotline standard ligne conseiller conseillere employe vendeur vendeuse caissiere gerant responsable
    receptionniste infirmiere medecin docteur dentiste prof professeur enseignant ecole college lycee
    universite fac lecon classe devoir examen cantine portail secretariat administration mairie bureau
    service prefecture caf secu festival concert scene spectacle parking vestiaire bracelet securite sono
    place musee cinema theatre expo electricite courant gaz chauffage compteur poubelle ramassage route
    rue trottoir pont eclairage lampadaire poste lettre facteur clinique pharmacie rendez-vous rdv urgence
    attente client clientele demande question reponse info information affichage signaletique menage
    nettoyage contrat technicien plombier installateur reparateur reparation intervention enquete creneau
    dossier support transfert recharge forfait data unite courrier justificatif remboursement personnel
    annonce climatisation clim chauffage garderie creche caisse
  `),
)

const burdens = nouns(`
    pub publicite popup pop-up banniere captcha frais commission surcout taxe file queue etape clic
    formulaire mail notification notif spam cookie traceur microtransaction abonnement menu couche relance
    mot sms rappel plantage bug bogue coupure retard panne annulation greve trou tache miette cheveu
    cafard punaise moustique rat souris fourmi marche faute erreur coquille escalier fenetre inscription
    supplement penalite appel demarchage
  `)

const faults = union(
  verbesEr(`
    plant bugg bugu bug ram lagu lagg freez crash coup bloqu cass tomb fig saut clignot chauff surchauff
    fum goutt craqu dechir decoll decous effiloch peluch deteint retrec rouill fond gondol ray bris fele
    secou grinc gresill satur crachot deconnect deconn disparaiss reinitialis redemarr arret expir rejet
    refus efface effac supprim ecras perdr egar oubli annul decal report retard factur debit preleve
    prelev brul renvers trouss bouch deborde debord explos gonfl gliss boucl tourn chevauch tronqu coinc
    merd foir deraill jet balanc aval mang bouff mel melang embrouill zapp vid fonc gueul hurl reveill
    gach ruin massacr cach enterr stri ray tach moisiss pourr brul crev explos rempl glou patin galer
    debloqu rat rate rebond
  `),
  adjectifs(`
    casse perdu bloque congele fige abime raye fele dechire troue tache delave decolore decousu tordu
    bancal branlant manquant introuvable illisible inaudible invisible flou pixelise coupe tronque errone
    inexact obsolete perime expire pourri moisi rassis avarie brule huileux insipide caoutchouteux crade
    degoutant poussiereux malodorant puant trempe inonde bonde assourdissant annule supprime retarde
    reporte indisponible inaccessible injoignable defectueux endommage deforme deballe incomplet
    inutilisable injouable insupportable inregardable inconfortable dangereux glissant hors-de-prix
    excessif exorbitant malpoli impoli mechant incompetent deborde suspendu banni ignore confus trompeur
    mensonger contradictoire ambigu incomprehensible opaque nebuleux planque enterre incoherent instable
    aleatoire capricieux incompatible prolonge desactive bugge deconnecte efface disparu debite facture
    preleve
  `),
  words(`
    hs ko panne pannes retard retards coupure coupures fuite fuites rupture manque manquent manquait fuit
    fuient perd perds perdent perdait disparait disparaissent rompt lenteur lenteurs latence freeze
    freezes crash lag lags bug bugs bogue ramait beug beugue bugge lache lachent lachee attend attendait
    gueule gueulait engueule crie crient soupire souffle moque moquent bacle baclee bacles doublon
    doublons erreur erreurs faute fautes gratte grattes brise brises jammee jamme barree barre gache gatee
    gate gater fini finit
  `),
)

/** Se disent en mal d'une chose, mais rien à elles seules : « la soupe était froide », « bière fraîche ». */
const states = union(
  adjectifs(`
    fragile vide absent faux sombre muet froid tiede glace glacial bouillant sec gras fade sale amer dur
    mou collant humide plein etroit bruyant lent lourd ferme ouvert cher gele mort use cache aimable cru
    rouille hautain refuse gache desagreable odieux cool plante complique penible long court petit limite
    different salee sucre bancal abusif inutile inexistant chaud serre rigide aveuglant
  `),
  words('long longue longs longues hs'),
)

const MAL = longRegex()`
    ^(?:in[a-z]{3,12}(?:able|ible|ant|ent|if|ive)s?|im[a-z]{3,12}(?:able|ible|ant|ent)s?|illisibles?|
    illogiques?|irr[a-z]{3,12}(?:able|ible)s?|de[a-z]{4,12}(?:ee?s?|ue?s?|aille)|mal[a-z]{4,12}(?:ee?s?|
    ants?|antes?)|sur[a-z]{4,12}(?:ee?s?)|sous-[a-z]{4,12}ee?s?|non-[a-z]{4,14})$`
/** De même facture et sans mal : « incroyable », « demain », « surprise ». */
const BIEN = words(`
    incroyable incroyables inoubliable inoubliables imbattable imbattables increvable indispensable
    indispensables impeccable impeccables irreprochable inegalable irresistible irremplacable important
    importante importants importantes impressionnant impressionnante impressionnants interessant
    interessante interessants independant independante immediatement inne insolite inspire inspirant
    inspirante installe installee instant instants incluse inclus intime intense intenses intensive
    inedite inedites invite invites invitee imposant imposante immersif immersive demandee demande
    demandes decouverte decouvertes detente detaille detaillee detailles derniere dernieres deuxieme demie
    debut deguste degustee desiree determinee dediee dedie dedies dediees developpee developpe depuis
    dessinee decidee decide dessine decouvre decoree decore delice delicate devenue devenu devant dentiste
    dentistes denree departement surface surfaces surnomme surprise surprises surtaxe surveille surveillee
    survole intitule intitulee malgre individuelle inscrite insere influence information intelligente
    intelligent intelligente innocente incite indique indiquee indiques informee informe infinie
    initiative initie initiale integre integree interne internet interprete interpretee intervenante
    intervenant intrigue intriguante invente inventee inventif inventive
  `)

const changes = union(
  verbesEr(`
    supprim enlev retir vir ferm deplac cach planqu renomm remplac raccourc reduis augment doubl tripl
    divis hauss limit restreign bride brid verrouill desactiv chang modifi refond gach cass ruin massacr
    sabord externalis automatis fusionn dilu
  `),
  words('mis reduit reduite reduits retreci disparu disparaitre doublé rendez'),
)

const acts = union(
  verbesEr(`
    factur debit prelev bloqu suspend annul ignor refus promett tromp arnaqu vol harcel spamm engueul cri
    hurl accus blam vir eject transfer redirig renvoy raccroch desabonn inscri rejet abandonn laiss plant
    balad mepris insult pouss expuls amend deconnect oubli envoy livr plum entub roul jet trait oblig forc
    impos vend
  `),
  words('comptez comptent menti promis vendu perdu coupe rendu vendent banni'),
)

const ordeals = union(
  verbesEr(`
    appel rappel relanc reclam demand cherch marche reinstall redemarr relan recommenc retap ressais galer
    poireaut patient lutt batail rat loup gaspill pay pass repay rappel insist
  `),
  words(`
    met mettent mettre mis prend prennent prendre pris dure attendu attends attend attendait attendre
    perdu perds perd dormi refait refaire dus ecrit recrit loupé manque mendie supplie
  `),
)

/** Les mots de champ français. */
export const FIELDS: Fields = {
  things,
  burdens,
  faults,
  states,
  isIll: (word) => MAL.test(word) && !BIEN.has(word),
  copulas: words(`
    est sont etait etaient sera etre ete reste restent restait devient deviennent devenu devenue arrive
    arrivent arrivait arrivee arrives semble parait a ont avait font tombe c trouve sent s
  `),
  changes,
  acts,
  ordeals,
  theirs: words(`
    le la les l mon ma mes notre nos ton ta tes votre vos son sa ses leur leurs ce cet cette ces un une
    des d de toute tout toutes tous chaque
  `),
  victims: words('m me nous moi mon ma mes les clients gens tout'),
  lacks: words('aucun aucune sans zero manque manquent manquait plus pas meme'),
  loads: words(`
    trop tant plein pleine pleins tellement encore cachees caches permanence sans-arret mille cent vingt
    trente quarante cinquante dix douze quinze cinq six sept huit trois quatre milliers centaines dizaines
  `),
  excess: words('trop'),
  qualities: adjectifs(`
    etroit large fin epais petit grand gros serre ample court haut bas lourd leger clair sombre bruyant
    rapide lent cher froid chaud tiede sec humide sale sucre epice fade amer acide gras riche faible dur
    mou raide pentu glissant bonde charge encombre complique complexe confus sensible agressif intrusif
    frequent repetitif limite restrictif strict rigide vague fragile loin profond tot tard technique long
    longue basse grosse grasse seche epaisse douce molle
  `),
}
