import type { Wording } from '../../../src/core/index.ts'
import { enPhrasings } from './phrasings.ts'

/** English words of the default playbook. Brief, warm, never servile, never at the person's expense. */
export const enWording: Wording = {
  voice: 'informal',
  signatures: [
    '— {speaker}, {brand} team',
    '— the {brand} team',
    '— {speaker}, community team',
    '— the team',
  ],
  questionLine: '“{question}” {answer}',
  open: { answer: '[your answer]', 'next-step': '[what happens next]', reason: '[why not]' },
  pieces: { article: 'article', post: 'post', review: 'review' },
  phrasings: enPhrasings,
  templates: {
    'light-touch': {
      'laughed-twice':
        'We read it to the end, laughed twice and winced once. It is certainly more fun than our ' +
        'release notes.',
      'coffee-machine':
        'This one goes up next to the coffee machine, where we keep whatever is good for our ' +
        'modesty. The part that made us laugh loudest was the true part.',
      'read-again':
        'Well aimed. If {brand} ever starts taking itself too seriously, we know which {article} ' +
        'to read again.',
    },
    'thank-host': {
      'by-name': 'Thank you for your {article}, {host}. {opening}\n\n{questions}\n\n{closing}',
      care: 'Thank you for the care you took over this. {opening}\n\n{questions}\n\n{closing}',
      'worth-it':
        'Thank you for taking the time to write this {article} about {brand}. ' +
        '{opening}\n\n{questions}\n\n{closing}',
    },
    'ask-to-elaborate': {
      'what-bothers':
        '{opening} What bothers you most, and what would you need from us to be at ease with it? {closing}',
      'behind-it': '{opening} What did you run into, and what would make it right for you? {closing}',
      'let-down':
        '{opening} Where did {brand} let you down, and what would you need from us to be at ease ' +
        'with it? {closing}',
      'what-happened': '{opening} What happened, and what should we have done instead? {closing}',
    },
    answer: {
      'point-noted': '{opening} We have noted it in your own words: “{point}”. {closing}',
      'point-first': '“{point}”: that is clear. {opening} {closing}',
      'point-passed-on': '{opening} What we are passing on is this: “{point}”. {closing}',
      'point-taken': '{opening} What we take from it: “{point}”. {closing}',
      'without-quoting': '{opening} {closing}',
      'next-step':
        '{opening} Here is what happens next: {next-step}. When it is done, we will ask you here ' +
        'whether it got better.',
      'not-taken-up':
        'Thank you for the idea; we have looked at it properly. We are not going to do it, because ' +
        '{reason}. If that changes, we will say so here.',
    },
    thanks: { 'thanks-and-more': '{opening} {closing}', 'thanks-alone': '{opening}' },
    question: { answered: '{opening} {answer}', 'answered-and-more': '{opening} {answer}\n\n{closing}' },
  },
}
