/** In several languages: says nothing, or too little. Folded. */
export const SHARED =
  'on as me main pain son ton but or car a an des comment six dire chat sale pour sur par plus en ' +
  'la le se es do no il'

/**
 * Plain signs of languages that aren't heard, in Latin letters: Spanish, Portuguese, German, Italian, Dutch.
 */
export const OTHER_FUNCTION =
  'el los las una por con para muy pero como esta este es y yo mi su lo del al mas todo cuando porque hay ' +
  'buena bueno und der die das ist nicht ich ein eine mit auf fur von zu den dem sehr aber auch wie wenn ' +
  'gut schlecht leider che di non per sono molto anche questo questa della nel piu ho mi ti bella buona ' +
  'ottima nao um uma voce com muito isso meu minha bom boa otimo het een van niet ik je wij zijn voor ' +
  'maar ook deze goed slecht heel og det er ikke som jeg och att inte nie jest sie na bardzo dobra'
