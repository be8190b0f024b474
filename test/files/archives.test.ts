import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { found } from './kept.ts'
import { workbook, zip } from './zip.ts'

const message = (text: string, ts: string) => ({ type: 'message', user: 'U1', text, ts })
const lent = () => readdirSync(tmpdir()).filter((name) => /^winnow-\w{6}$/.test(name)).length

describe('a ZIP archive is read as the files in it', () => {
  it('in its order, and it is said which', async () => {
    const { texts, file } = await found(
      zip({
        'channels.json': JSON.stringify([{ id: 'C1', name: 'help', purpose: { value: 'x' } }]),
        'help/2026-11-02.json': JSON.stringify([message('It crashes', '1793613600.000200')]),
        'help/2026-11-03.json': JSON.stringify([
          message('Still', '1793700000.000200'),
          message('!', '1793700001.000200'),
        ]),
        'help/screenshot.png': Buffer.from('PNG'),
      }),
    )
    expect(texts).toEqual(['It crashes', 'Still', '!'])
    expect(file.told).toBe('ZIP archive of 4 files, 2 read: 2 × Slack export')
  })

  it('people’s names and the channel’s stand beside the days of a Slack export', async () => {
    const day = [
      message('<@U2> see <https://a.example/x|here>, <#C1|help> &amp; <!here>', '1793613600.000200'),
      { ...message('Still', '1793613601.000200'), user: 'U9' },
    ]
    const people = [
      { id: 'U1', name: 'sam', profile: { display_name: 'Sam L.', real_name: 'Sam Lee' } },
      { id: 'U2', name: 'lea', profile: { display_name: '' } },
    ]
    const { values } = await found(
      zip({ 'users.json': JSON.stringify(people), 'help/2026-11-02.json': JSON.stringify(day) }),
    )
    expect(values).toMatchObject([
      {
        text: '@lea see https://a.example/x, #help &amp; @here',
        author: { id: 'U1', name: 'Sam L.' },
        venue: { name: '#help' },
      },
      { text: 'Still', author: { id: 'U9' } },
    ])
  })

  it.each<[string, Buffer]>([
    ['a table', zip({ 'Reviews/avis.csv': 'Note;Commentaire\n2;Ça plante\n' })],
    ['a workbook', zip({ 'avis.xlsx': workbook([['Commentaire'], ['Ça plante']]) })],
    ['lines, packed alone', gzipSync('{"id":"1","text":"Ça plante"}\n')],
    ['a table, packed alone', gzipSync('Note;Commentaire\n2;Ça plante\n')],
  ])('%s', async (_, content) => {
    expect((await found(content)).texts).toEqual(['Ça plante'])
  })

  it('whose tables can be mapped, and keep their columns', async () => {
    const { file, items, texts } = await found(zip({ 'a.csv': 'Qui;Dit\nMaren;Ça plante\n' }), {
      map: { text: 'Dit' },
    })
    expect(texts).toEqual(['Ça plante'])
    expect(file.columns).toEqual(['Qui', 'Dit'])
    expect(items[0]?.cells).toEqual(['Maren', 'Ça plante'])
    expect(file.told).toBe('ZIP archive: CSV, delimiter ;, UTF-8')
  })

  it('tells rows without an id apart, and names the file of a row that can’t be read', async () => {
    const { values, items } = await found(
      zip({ 'one.csv': 'text\na\nb\n', 'two/\u202Etwo.jsonl': '{"text":"c"}\nnothing\n{"text":"d"}\n' }),
    )
    expect(values.map(({ id, text }) => `${id} ${text}`)).toEqual(['1-1 a', '1-2 b', '2-1 c', '2-3 d'])
    const [problem] = items.flatMap((item) => ('problem' in item ? [item] : []))
    expect(problem).toMatchObject({
      line: 2,
      problem: { message: expect.stringMatching(/^two\/ two\.jsonl: The line/) },
    })
  })

  it('takes nobody’s comment for another’s because two files count from 1', async () => {
    const { items } = await found(zip({ 'one.csv': 'id,text\n1,a\n2,b\n', 'two.csv': 'id,text\n1,c\n2,b\n' }))
    const ids = items.map((item) =>
      'value' in item ? [(item.value as { id: string }).id, item.numbered] : item,
    )
    expect(ids).toEqual([
      ['1', undefined],
      ['2', undefined],
      ['2-1', true],
      ['2', undefined],
    ])
  })

  it('names what it leaves out', async () => {
    const day = JSON.stringify([message('It crashes', '1793613600.000200')])
    const { file } = await found(zip({ 'help/1.json': day, 'survey.csv': 'text\nIt stops\n' }))
    expect(file.told).toBe('ZIP archive of 2 files, 1 read: Slack export, UTF-8, left out: survey.csv')
  })

  it('leaves out what is damaged in it', async () => {
    const whole = zip({ 'one.csv': 'text\nIt crashes\n', 'two.csv': 'text\nIt stops\n' })
    const at = whole.indexOf(Buffer.from('two.csv')) + 10
    whole.fill(0xff, at, at + 6)
    const { texts, file } = await found(whole)
    expect(texts).toEqual(['It crashes'])
    expect(file.told).toContain('of 2 files, 1 read')
  })
})

describe('what an archive may not do', () => {
  it('leads nowhere else on the disk', async () => {
    for (const name of ['../../out.csv', '/tmp/out.csv', 'C:\\out.csv'])
      await expect(found(zip({ [name]: 'text\nIt crashes\n' }))).rejects.toThrow('damaged')
  })

  it('unpacks to no more than it says', async () => {
    const bomb = zip(
      { 'bomb.csv': Buffer.concat([Buffer.from('text\n'), Buffer.alloc(5_000_000, 'a')]) },
      100,
    )
    await expect(found(bomb)).rejects.toThrow('can’t be unpacked')
    await expect(found(zip({ 'bomb.csv': 'text\na\n' }, 0xf0000000))).rejects.toThrow('can’t be unpacked')
    const huge = Object.fromEntries(Array.from({ length: 3 }, (_, at) => [`${at}.csv`, 'text\na\n']))
    await expect(found(zip(huge, 0xf0000000))).rejects.toThrow('too large once unpacked')
  })

  it('hides one archive in another', async () => {
    await expect(found(zip({ 'in.zip': zip({ 'a.csv': 'text\na' }) }))).rejects.toThrow('no file of comments')
    await expect(found(gzipSync(gzipSync('text\na')))).rejects.toThrow('within another')
    await expect(found(gzipSync(zip({ 'a.csv': 'text\na' })))).rejects.toThrow('unpack it')
  })

  it('is cut off unsaid', async () => {
    await expect(found(zip({ 'a.csv': 'text\nIt crashes' }).subarray(0, 60))).rejects.toThrow(
      'damaged or cut off',
    )
    await expect(found(gzipSync('text\nIt crashes\n').subarray(0, 20))).rejects.toThrow('can’t be unpacked')
  })

  it('leaves anything behind', async () => {
    const before = lent()
    await found(zip({ 'one.csv': 'text\na\n', 'two.csv': 'text\nb\n', 'three.csv': '%PDF' }))
    await expect(found(zip({ 'a.csv': '%PDF' }))).rejects.toThrow('This is a PDF')
    expect(lent()).toBe(before)
  })
})

it.each([
  ['a Word document', 'word/document.xml', 'This is a Word document'],
  ['an OpenDocument text', 'content.xml', 'This is an OpenDocument text'],
  ['pictures', 'a.png', 'no file of comments'],
])('%s is told as what it is', async (_, name, told) => {
  await expect(found(zip({ [name]: 'x' }))).rejects.toThrow(told)
})
