import { describe, expect, it } from 'vitest'
import { type Comment, type Forwarded, withForwarded } from '../../src/core/index.ts'

const sam = { id: 'U-sam', name: 'Sam' }
const carol = { id: 'U-carol', name: 'Carol' }
const theirs: Forwarded = { author: carol, text: 'The export eats my data.' }
const ours: Forwarded = { author: { name: 'Acme' }, text: 'Version 5 is out!', fromUs: true }
const message = (text: string): Comment => ({
  id: 'm1',
  text,
  author: sam,
  venue: { ownership: 'own', kind: 'chat' },
})

describe('a message that passes another one on', () => {
  it('is read as that one, by its author, when it has no words of its own', () => {
    expect(withForwarded(message(''), [theirs])).toMatchObject({ text: theirs.text, author: carol })
  })

  it('keeps its own words and author, with the others’ words and name behind', () => {
    expect(withForwarded(message('Same here!'), [theirs])).toMatchObject({
      text: 'Same here!\n\nCarol: The export eats my data.',
      author: sam,
    })
  })

  it('of one of us is only what it passes on', () => {
    expect(withForwarded(message('Can somebody look?'), [theirs], false)).toMatchObject({
      text: theirs.text,
      author: carol,
    })
  })

  it('never makes our own words anybody’s comment', () => {
    const read = withForwarded(message('And it crashes at start.'), [ours])
    expect(read).toMatchObject({ text: 'And it crashes at start.', author: sam })
    expect(read.thread).toEqual([{ author: ours.author, text: ours.text, fromUs: true }])
  })

  it('leaves everything else as it is', () => {
    expect(withForwarded(message('Hello'), [{ author: {}, text: ' ' }])).toEqual(message('Hello'))
  })
})
