/**
 * Words that tell English from French, folded; none that both languages (or the other list) have.
 * Function words first; then content words that short comments consist of. Our own.
 */
export const EN_FUNCTION =
  'the of and to in is it you that was for are with his they be this have from had by but not what all ' +
  'were we when your there use an each which she how their will other about out many then them these so ' +
  'some her would make like him into has look two more write go see no way could people my than been who ' +
  'its now did get i im ive he do dont does doesnt didnt cant wont isnt wasnt youre thats just if me or ' +
  'as at up can why because too very only even also here where after before always never every any much ' +
  'most same should really good great bad'

export const FR_FUNCTION =
  'le la les des est et une un que qui dans pas je vous il elle nous mais avec ce cette ces pour sur par ' +
  'plus se mon ma mes ton ta tes ses leur leurs notre nos votre vos au aux du en ne ou donc ni depuis ' +
  'quand comme tout tous toute toutes tres bien mal sans sont suis es sommes ont ai as avez avons avait ' +
  'etait etre avoir fait faire faut peut peux rien jamais toujours encore deja aussi trop peu beaucoup ' +
  'merci c j l d qu n s m t y ca cela celui chez entre vers dont quoi quel quelle lorsque puisque parce ' +
  'car meme moi toi lui eux on alors ici la voila juste vraiment'

/** In both: says nothing, or too little. */
export const SHARED =
  'on as me main pain son ton but or car a an des comment six dire chat sale pour sur par plus en ' +
  'la le se es do no il'

export const EN_CONTENT =
  'app apps love loved hate nice awesome amazing awful terrible horrible worst best worse better useless ' +
  'crap garbage trash sucks boring cool works work working doesn fix please update thanks thank useful ' +
  'easy help watch phone sync battery crashes crash broken slow fast buggy bugs problem money waste scam ' +
  'stupid joke disappointed disappointing poor perfect fine okay excellent annoying rubbish pathetic ' +
  'happy wow congrats hello hi yes wtf lol omg meh yuck star stars download login account new old never ' +
  'need want know think people time day user users support free wonderful fantastic outstanding brilliant ' +
  'phenomenal interesting informative helpful lousy superb pointless reliable fabulous fab exceptional ' +
  'haha yay yup gorgeous solid decent shit junk unusable unreliable recommended quality nope yeah yep ' +
  'sure whatever thanks seriously literally ridiculous lame mediocre well done job worth it'

export const FR_CONTENT =
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
export const FR_WEAK = 'super top extra simple note'

/** Plain signs of other languages in Latin letters: Spanish, Portuguese, German, Italian, Dutch. */
export const OTHER_FUNCTION =
  'el los las una por con para muy pero como esta este es y yo mi su lo del al mas todo cuando porque hay ' +
  'buena bueno und der die das ist nicht ich ein eine mit auf fur von zu den dem sehr aber auch wie wenn ' +
  'gut schlecht leider che di non per sono molto anche questo questa della nel piu ho mi ti bella buona ' +
  'ottima nao um uma voce com muito isso meu minha bom boa otimo het een van niet ik je wij zijn voor ' +
  'maar ook deze goed slecht heel og det er ikke som jeg och att inte nie jest sie na bardzo dobra'
