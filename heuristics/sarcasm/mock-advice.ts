import { patternCue } from '../cue.ts'
import { starts } from '../starts.ts'

/** A proposal meant as a jab: "maybe try testing it", « il suffirait de lire ». */
export const mockAdvice = patternCue({
  id: 'sarcasm/mock-advice',
  strength: 0.3,
  patterns: {
    en: [
      {
        starts: starts('maybe perhaps'),
        find: /\b(?:maybe|perhaps) (?:try|you|they|we|he|she|if|next time|instead of|just|it'?s time|don'?t)\b/g,
        strength: 0.2,
      },
      {
        starts: starts('how'),
        find: /\bhow about (?:you|we|they|not|no|fixing|doing|using|reading|testing)\b/g,
      },
      {
        starts: starts('have did'),
        find: /\b(?:have|did) (?:you|they|anyone) (?:ever )?(?:tried|try|considered|thought (?:of|about)) (?:not|actually|reading|testing|doing|using|turning|being|asking)\b/g,
        strength: 0.45,
      },
      {
        starts: starts('here heres have i'),
        find: /\b(?:here'?s|i have) an? (?:idea|thought|novel idea|crazy idea|radical idea|suggestion|tip|hint|wild idea)\b/g,
        strength: 0.35,
      },
      {
        starts: starts('crazy radical wild novel revolutionary'),
        find: /\b(?:crazy|radical|wild|novel|revolutionary) (?:idea|thought|concept|suggestion)\b/g,
        strength: 0.5,
      },
      { starts: starts('once change'), find: /\b(?:for once|just once|for a change)\b/g, strength: 0.2 },
      {
        starts: starts('why'),
        find: /\bwhy (?:don'?t|doesn'?t|not) (?:you|they|we|he|she|it|someone|just|also) (?:just|also|simply|all|go)?/g,
        strength: 0.25,
      },
      { starts: starts('while'), find: /\bwhile (?:you|they|we)(?:'?re| are) at it\b/g, strength: 0.45 },
      { starts: starts('might'), find: /\bmight as well\b/g, strength: 0.2 },
      { starts: starts('might may'), find: /\b(?:you|they|he|she) (?:might|may) want to\b/g, strength: 0.2 },
    ],
    fr: [
      {
        starts: starts('suffirait suffit faudrait serait peut'),
        find: /\b(?:il (?:suffirait|suffit|faudrait peut-etre|serait temps)|faudrait peut-etre|peut-etre (?:qu['’]?il faudrait|faudrait-il|devriez-vous))\b/g,
      },
      { starts: starts('et'), find: /\bet si (?:on|vous|tu|nous|ils|je|le|la)\b/g },
      {
        starts: starts('essayez essaie essaye pensez pense tentez'),
        find: /\b(?:essayez|essaie|essaye|pensez|pense|tentez) (?:donc |plutot |peut-etre |un jour )/g,
      },
      {
        starts: starts('tant pendant'),
        find: /\b(?:tant qu['’](?:on y est|a faire|a y etre)|pendant qu['’](?:on y est|vous y etes|ils y sont|tu y es))\b/g,
        strength: 0.5,
      },
      {
        find: /\b(?:suffit de|y a qu['’]a|ya qu['’]a|yaka|faut qu['’]on|n['’]y a qu['’]a)\b/g,
        strength: 0.25,
      },
      { starts: starts('pourquoi'), find: /\b(?:pourquoi (?:pas|ne pas)|pourquoi donc)\b/g, strength: 0.25 },
      {
        starts: starts('fois jour sait'),
        find: /\b(?:pour une fois|une fois dans (?:sa|votre|ta|leur) vie|un jour peut-etre|qui sait)\b/g,
        strength: 0.3,
      },
      {
        starts: starts('petite simple'),
        find: /\b(?:petite|simple) (?:idee|suggestion|astuce)\b/g,
        strength: 0.25,
      },
    ],
  },
  reason: { en: 'reads as a jab dressed as advice', fr: 'se lit comme une pique en forme de conseil' },
})
