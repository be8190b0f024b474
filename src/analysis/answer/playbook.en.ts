import type { Wording } from './playbook.ts'

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
  open: { answer: '[your answer]', 'next-step': '[what happens next]' },
  pieces: { article: 'article', post: 'post', review: 'review' },
  templates: {
    'light-touch': {
      'laughed-twice':
        'We read it to the end, laughed twice and winced once. It is certainly more fun than our release notes.',
      'coffee-machine':
        'This one goes up next to the coffee machine, where we keep whatever is good for our modesty. The part that made us laugh loudest was the true part.',
      'read-again':
        'Well aimed. If {brand} ever starts taking itself too seriously, we know which {article} to read again.',
    },
    'thank-host': {
      'by-name':
        'Thank you for your {article}, {host}. It is good to see our work looked at this closely.\n\n{questions}\n\nIf something else comes up, we are glad to answer here.',
      care: 'Thank you for the care you took over this. Reading how things look from your side helps us see what to do next.\n\n{questions}\n\nWe are around if you would like to know more.',
      'worth-it':
        'Thank you for taking the time to write about {brand}. We learnt something from your {article}.\n\n{questions}\n\nWhatever else you would like to know, just ask.',
    },
    'ask-to-elaborate': {
      'what-bothers':
        '{Thank you|Thanks} for being frank. What bothers you most, and what would you need from us to be at ease with it? We would like to understand.',
      'behind-it':
        'We would like to understand what is behind this. What did you run into, and what would make it right for you?',
      'let-down':
        'It sounds as if {brand} let you down somewhere. Where was that, and what would you need from us to be at ease with it?',
    },
    answer: {
      'point-and-next':
        'Thank you for putting it so plainly. We have noted it in your own words: “{point}”. It goes to the people who build that part, and we will tell you here what comes of it; if the answer is no, we will say why.',
      'point-first':
        '“{point}”: understood, and thank you for saying so. We are taking exactly that to the people who can change it, and we will come back here with what they say.',
      'more-than-silence':
        'Thank you for telling us; it helps far more than silence would. We are taking it to the people who can change it, and we will tell you here what they decide and why.',
      'next-step':
        'Thank you for raising this. Here is what happens next: {next-step}. When it is done, we will ask you here whether it got better.',
    },
    thanks: {
      'made-our-day': 'Thank you for writing, that did us good. We are passing it on to everybody here.',
      'good-to-know':
        'Thank you! Good to know that you are here. If you think of anything we could do better, tell us.',
      'read-by-people': 'Thank you. Messages like yours are read by people here, and they are kept.',
    },
    question: {
      'for-asking': '{Thank you|Thanks} for asking. {answer}',
      'good-question': 'Thank you for the question; others will have it too. {answer}',
    },
  },
}
