import { describe, expect, it } from 'vitest'
import { gloss } from '../../../src/analysis/gloss/gloss.ts'

describe('a French comment in rough English', () => {
  it.each([
    // verbs in their tenses
    ['Elle fonctionne', 'It works'],
    ['ça marchait hier', 'it worked yesterday'],
    ["J'ai essayé", 'I have tried'],
    ["j'ai teste", 'I have tested'],
    ['Ils vont supprimer mon compte', 'They will delete my account'],
    ['je viens de payer', 'I just pay'],
    ['Nous paierons', 'We will pay'],
    ['ils détruisaient tout', 'they destroyed all'],
    // negation
    ['Ça ne marche pas', 'It does not work'],
    ['il ne se connecte plus', 'it no longer connects'],
    ["Je n'ai jamais vu ça", 'I have never seen that'],
    ['Ce n’est pas possible', 'It is not possible'],
    ["Il n'y a aucun bouton", 'There is no button'],
    ['elle plantait pas', 'it did not crash'],
    ['il ne permet plus de payer', 'he no longer allows to pay'],
    ['elle a plus de dix ans', 'she has more than ten years'],
    // pronouns before the verb
    ['Je le déteste', 'I hate it'],
    ["Je l'ai acheté", 'I have bought it'],
    ['Je me connecte', 'I connect'],
    ['tu nous fatigues', 'you tire us'],
    // adjectives behind the noun
    ['Application nulle', 'Useless application'],
    ['une montre très fragile', 'a very fragile watch'],
    ['la montre plante', 'the watch crashes'],
    ['afin de pouvoir payer', 'in order to be able to pay'],
    ["c'est une idée intéressante", 'it is an interesting idea'],
  ])('%s → %s', (french, english) => {
    expect(gloss(french).toLowerCase()).toBe(english.toLowerCase())
  })

  it.each([
    ['cause toujours', /keep talking/],
    ["t'as cru que on était tes larbins ?", /did you think that we were your lackeys/i],
    ["C'est l'hôpital qui se moque de la charité", /pot calling the kettle black/],
    ["N'importe quoi, on croit rêver", /nonsense, unbelievable/i],
    ['Encore une mise à jour qui casse tout', /update that breaks all/],
    ['vous nous prenez pour des cons', /take us for fools/],
    ['Bon débarras, bouffon', /good riddance, clown/i],
    ['va te faire foutre', /go fuck yourself/i],
    ['Ils ont inventé quoi ? Ils brassent du vent', /talk hot air/],
    ['Vous nous prenez pour des pigeons', /for suckers/],
    ['Bravo les artistes, du grand n’importe quoi', /well done, geniuses/i],
    ['ma réclamation est restée lettre morte', /got no reply/],
    ['On salue le courage de l’équipe', /hats off to the courage/i],
  ])('says what the phrase means: %s', (french, english) => {
    expect(gloss(french)).toMatch(english)
  })

  it.each([
    ['jsp pk c nul', "I don't know why it is useless"],
    ['ptn svp', 'fuck please'],
    ['trooop bien', 'so good'],
    ['C’est de la m*rde', 'It is shit'],
    ['aplication conection', 'application connection'],
  ])('knows short, drawn out, masked and misspelt words: %s', (french, english) => {
    expect(gloss(french).toLowerCase()).toBe(english.toLowerCase())
  })

  it.each([
    ['J ai une montre', "J'ai une montre"],
    ['C est nul', "C'est nul"],
    ['l’écran', "l'ecran"],
  ])('apostrophes and accents may be missing: %s', (without, within) => {
    expect(gloss(without).toLowerCase()).toBe(gloss(within).toLowerCase())
  })

  it('keeps capitals that shout, and the one that starts a sentence', () => {
    expect(gloss('VOLEURS ! Rendez-moi mon argent')).toBe('THIEVES ! Give me back my money')
  })

  it('keeps what is no French word: handles, addresses, names, English', () => {
    const kept = "@user_1 https://example.org/a-b Garmin V2.3 doesn't"
    expect(gloss(kept)).toBe(kept)
  })

  it('names no people or faith: who is spoken of stays as it is', () => {
    expect(gloss('les musulmans et les Belges')).toMatch(/musulmans .*Belges/)
  })
})

describe('any text', () => {
  const PARTS = [
    'pas',
    "n'",
    'le',
    'de',
    'va',
    'a',
    'nulle',
    '3',
    '4,5',
    '😡',
    '👍🏽',
    '…',
    '!',
    '-',
    '’',
    'é',
    '*',
    'm**de',
    '\n',
    '\u0000',
    'ﬁ',
    '\ud83d',
    'zzz',
  ]
  const texts = Array.from({ length: 400 }, (_, seed) =>
    Array.from(
      { length: 1 + (seed % 12) },
      (_, i) => PARTS[(seed * 31 + i * i * 7 + i * seed) % PARTS.length],
    ).join(seed % 3 === 0 ? '' : ' '),
  )

  it('is glossed without throwing, twice the same, and every number and emoji is kept in order', () => {
    const kept = (text: string) => text.match(/\p{N}+|\p{Extended_Pictographic}/gu) ?? []
    for (const text of texts) {
      expect(gloss(text)).toBe(gloss(text))
      expect(kept(gloss(text)), JSON.stringify(text)).toEqual(kept(text))
    }
  })

  it('of any length takes bounded work', () => {
    expect(gloss("il n'y a ".repeat(100_000)).length).toBeLessThan(100_000)
    expect(gloss('a'.repeat(100_000)).length).toBeLessThanOrEqual(20_000)
  })
})
