/**
 * Words that truly have a doubled letter, folded. A drawn-out word ("coooool") is shortened to one
 * of these where it can be, otherwise to single letters ("soooo" → "so").
 */
const WORDS = `
aww boo food good mood cool tool fool school pool soon too zoo room book look took cook root boot
shoot feel feels been seen see need needs keep deep week weeks free three agree speed screen sleep
meet meeting feed hell hello well will still full really all call ball fall wall small tell sell
spell smell kill bill pill skill yell bullshit dull pull actually totally finally literally
basically usually especially awfully beautifully wonderfully hopefully pass class miss mess less
loss boss kiss guess stress press process access success useless pointless dress ass off stuff staff
bluff different offer better little bottle litter letter settings setting matter app apps happy
happens happened support stopped dropped wrong sorry worry carry horrible terrible error mirror hmm
mmm yummy funny running cannot planning dinner winner money common command add adding buddy daddy
suggestion bigger bugged buggy egg laggy belle nulle elle elles ville mille appelle nouvelle
nouvelles quelle actuelle celle intelligent excellent bonne bonnes homme femme comme somme pomme
donne connexion personne personnes ennuyeux arriere erreur erreurs terre guerre pourrie pourri
pourriture assez aussi passe passer laisse message messages impossible possible assistance baisse
grosse fausse effet efface difficile affreux affreuse offre mettre mettez lettre cette quitte
attendre application applications appli applis appareil rapport supprime nappe nappes bravo zzz ahh
ohh uhh ugh brr grr psst pff pfff tss
`

export const DOUBLES: ReadonlySet<string> = new Set(WORDS.split(/\s+/).filter((word) => word !== ''))
