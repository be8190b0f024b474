import { describe, expect, it } from 'vitest'
import { found } from './kept.ts'
import { workbook, zip } from './zip.ts'

const TYPE = 'application/vnd.oasis.opendocument.spreadsheet'
const cell = (words: string, more = '') =>
  `<table:table-cell office:value-type="string"${more}><text:p>${words}</text:p></table:table-cell>`
const row = (cells: string, more = '') => `<table:table-row${more}>${cells}</table:table-row>`
const EMPTY = '<table:table-cell table:number-columns-repeated="16382"/>'
/** As LibreOffice ends every sheet. */
const REST = row(
  '<table:table-cell table:number-columns-repeated="16384"/>',
  ' table:number-rows-repeated="1048570"',
)

function sheet(name: string, ...rows: readonly string[]): string {
  return `<table:table table:name="${name}">${rows.join('')}${REST}</table:table>`
}
function flat(...sheets: readonly string[]): string {
  const spaces = ['office', 'table', 'text'].map((one) => `xmlns:${one}="urn:oasis:${one}"`).join(' ')
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${spaces} office:mimetype="${TYPE}">` +
    `<office:body><office:spreadsheet>${sheets.join('')}</office:spreadsheet></office:body></office:document>`
  )
}
const HEADER = row(`${cell('Réf')}${cell('Date')}${cell('Commentaire')}${EMPTY}`)
const date = (day: string) =>
  `<table:table-cell office:value-type="date" office:date-value="${day}"><text:p>2/11</text:p>` +
  '</table:table-cell>'
const TABLE = flat(
  sheet(
    'Avis',
    HEADER,
    row(
      '<table:table-cell office:value-type="float" office:value="7"><text:p>7,00</text:p>' +
        '</table:table-cell>' +
        date('2026-11-02T10:00:00') +
        '<table:table-cell office:value-type="string"><office:annotation><text:p>Vu par Ana</text:p>' +
        '</office:annotation>' +
        '<text:p>L’export plante &amp;<text:s text:c="2"/>bloque.</text:p>' +
        '<text:p>Depuis la <text:span>4.2</text:span>.</text:p>' +
        '</table:table-cell>',
    ),
    row(`${cell('8')}${date('2026-11-03')}${cell('Merci')}`, ' table:visibility="filter"'),
    row(EMPTY, ' table:number-rows-repeated="3"'),
    row(`${cell('9')}<table:table-cell/>${cell('Encore')}`),
  ),
)

describe('a table of LibreOffice', () => {
  it.each<[string, string | Buffer]>([
    ['as one document (.fods)', TABLE],
    [
      'as one document, set apart by lines',
      TABLE.replaceAll(/><(\/?)(?=table:|text:p|office:ann)/g, '>\n  <$1'),
    ],
    ['packed (.ods)', zip({ mimetype: TYPE, 'content.xml': TABLE, 'styles.xml': '<a/>' })],
  ])('%s is read: paragraphs, dates and numbers as they are, notes left out', async (_, content) => {
    const { file, values, problems } = await found(content)
    expect(file.told).toMatch(/^OpenDocument table, sheet "Avis", 1 hidden row read as well/)
    expect(values).toMatchObject([
      { id: '7', postedAt: '2026-11-02T10:00:00.000Z', text: 'L’export plante &  bloque.\nDepuis la 4.2.' },
      { id: '8', postedAt: '2026-11-03T00:00:00.000Z', text: 'Merci' },
      { id: '9', text: 'Encore' },
    ])
    expect([values.length, problems]).toEqual([3, []])
  })

  it('is read sheet by sheet', async () => {
    const one = sheet('Un', row(cell('text')), row(cell('It crashes')))
    const { texts, file } = await found(
      flat(one, sheet('Rien'), sheet('Deux', row(cell('comment')), row(cell('Same')))),
    )
    expect([texts, file.told.includes('2 of 3 sheets')]).toEqual([['It crashes', 'Same'], true])
  })

  it('that was cut off is read up to there, and it is said', async () => {
    const { texts, problems } = await found(TABLE.slice(0, TABLE.indexOf('Encore')))
    expect([texts.length, problems]).toEqual([2, [[4, 'invalid_input']]])
  })

  it.each([
    [
      'wide beyond measure',
      flat(sheet('a', row(cell('text', ' table:number-columns-repeated="2000"')))),
      'too large',
    ],
    [
      'long beyond measure',
      flat(sheet('a', row(cell('x'), ' table:number-rows-repeated="900000"'))),
      'too large',
    ],
    ['deep beyond measure', flat(`${'<a>'.repeat(300)}${'</a>'.repeat(300)}`), 'can’t be read'],
  ])('is refused with a sentence when it is %s', async (_, content, told) => {
    await expect(found(content)).rejects.toThrow(told)
    await expect(found(zip({ mimetype: TYPE, 'content.xml': content }))).rejects.toThrow(told)
  })

  it('damaged or of a lie is refused', async () => {
    await expect(found(zip({ mimetype: TYPE, 'other.xml': 'x' }))).rejects.toThrow('can’t be read')
    await expect(found(zip({ mimetype: TYPE, 'content.xml': TABLE }, 0xf0000000))).rejects.toThrow()
  })
})

describe('rows of a workbook that a filter hides', () => {
  it('are read as well, and that is said', async () => {
    const hidden = '<row r="3" hidden="1"><c r="A3" t="inlineStr"><is><t>Hidden</t></is></c></row>'
    const { file, texts } = await found(workbook([['text'], ['It crashes']], undefined, hidden))
    expect(texts).toEqual(['It crashes', 'Hidden'])
    expect(file.told).toContain(', 1 hidden row read as well')
  })
})
