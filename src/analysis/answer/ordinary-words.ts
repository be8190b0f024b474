/**
 * Words too ordinary to name anybody by themselves: a handle like "the_real_dave" must not make "the"
 * unsayable. With an @ before it even such a word names its bearer. Folded.
 */
export const ORDINARY: ReadonlySet<string> = new Set(
  `about after again all also and any are back because been before being best both but can come could did does
  don done down each even ever every few find first for from get give good great had has have her here him his
  how into its just know last less like little long look lot love made make man many may might more most much
  must new nice not now off old one only other our out over own people please real really right said same say
  see she should small some such sure than thank thanks that the their them then there these they thing things
  think this those thought time too two use used user users using very want was way well were what when where
  which while who why will with without woman work world would year years yes yet you your
  anonymous anon customer client guest member visitor admin unknown deleted google reader writer blogger blog
  team support community staff brand product app apps note notes article post comment review question answer
  aussi autre autres aux avant avec beaucoup bien bon bonne car ceci cela celle celui ces cet cette chez comme
  comment contre dans des deux dire dit donc elle elles encore entre est etait ete etes etre eux faire fait
  faut femme fois gens homme ici ils jamais jour les leur leurs lui mais meme merci mes mieux moi moins mon
  monde nos notre nous nouveau nouvelle ont oui par pas petit peu plus pour pourquoi puis quand que quel
  quelle qui quoi rien sans ses si soi son sont sous sur tes ton toi tous tout toute tres trop une uns vers
  veut vie   vos votre vous vrai
  anonyme utilisateur utilisatrice cliente invite membre visiteur visiteuse inconnu inconnue lecteur lectrice
  equipe produit marque message avis reponse suite point`
    .split(/\s+/u)
    .filter((word) => word !== ''),
)
