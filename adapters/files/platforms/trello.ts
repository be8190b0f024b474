import type { JsonShape } from '../shapes.ts'
import { given, has, list, part, textOf } from './parts.ts'

/** A board of Trello: its cards as they were written, and what was commented below them. */
export const trello: JsonShape = {
  name: 'Trello board',
  documented: 'https://support.atlassian.com/trello/docs/exporting-data-from-trello/',
  example:
    '{"id":"b1","name":"Feedback","cards":[],"lists":[],"actions":[{"id":"a1","type":"commentCard",' +
    '"date":"2026-11-02T10:00:00.000Z","data":{"text":"It ' +
    'crashes","card":{"id":"c1","name":"Export"}},"memberCreator":{"id":"m1","fullName":"Sam",' +
    '"username":"sam"}}]}',
  recognises: (value) => has(value, 'cards', 'lists', 'actions', 'name'),
  items(root) {
    const cards = list(part(root).cards).map((one) => part(one))
    const words = new Map(cards.map((card) => [card.id, textOf(card.desc)]))
    const actions = list(part(root).actions).map((one) => part(one))
    // The newest first in the file.
    const creations = actions.filter(({ type }) => type === 'createCard')
    const creators = new Map(creations.map((one) => [part(one, 'data', 'card').id, one]))
    const written = cards
      .filter((card) => textOf(card.desc) !== undefined)
      .map((card) => {
        const by = part(creators.get(card.id))
        const { id, name, desc, shortUrl } = card
        return { id, title: name, text: desc, url: shortUrl, postedAt: by.date, by: by.memberCreator }
      })
    const said = actions
      .filter(({ type }) => type === 'commentCard')
      .map((one) => {
        const { id, date, memberCreator } = one
        const { text, card } = part(one, 'data')
        const above = words.get(part(card).id)
        return { id, text, postedAt: date, by: memberCreator, card: part(card).name, above }
      })
      .toReversed()
    return [...written, ...said]
  },
  fields(item) {
    const by = part(item, 'by')
    return given({
      id: item.id,
      text: textOf(item.text) ?? '',
      title: textOf(item.title),
      url: textOf(item.url),
      postedAt: item.postedAt,
      'author.id': by.id,
      'author.name': textOf(by.fullName) ?? by.username,
      'author.handle': by.username,
      'article.title': textOf(item.card),
      'parent.text': textOf(item.above),
    })
  },
}
