import { crc32, deflateRawSync } from 'node:zlib'

/** An archive as small as it can be, for samples. @param lie what it says its parts unpack to, in bytes */
export function zip(parts: Readonly<Record<string, string | Buffer>>, lie?: number): Buffer {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(parts)) {
    const data = Buffer.from(content as string)
    // The first part of LibreOffice's files stands as it is, so that others know them by it.
    const stored = name === 'mimetype'
    const packed = stored ? data : deflateRawSync(data)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(stored ? 0 : 8, 4)
    head.writeUInt32LE(crc32(data), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(lie ?? data.length, 18)
    // Names are UTF-8.
    head.writeUInt16LE(0x800, 2)
    head.writeUInt16LE(Buffer.byteLength(name), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(name), packed])
    const more = Buffer.alloc(14)
    more.writeUInt32LE(at, 10)
    central.push(
      Buffer.concat([Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), head, more, Buffer.from(name)]),
    )
    locals.push(local)
    at += local.length
  }
  const list = Buffer.concat(central)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(central.length, 4)
  end.writeUInt16LE(central.length, 6)
  end.writeUInt32LE(list.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...locals, list, Buffer.from('PK\u0005\u0006'), end])
}

type Rows = readonly (readonly (string | number)[])[]

/**
 * A workbook with text and numbers.
 *
 * @param lie as in `zip`
 * @param more rows of the last sheet, as they are written
 * @param before other sheets, which stand before it
 */
export function workbook(rows: Rows, lie?: number, more = '', before: readonly Rows[] = []): Buffer {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  const cell = (value: string | number, row: number, column: number) => {
    const place = `${String.fromCharCode(65 + column)}${row + 1}`
    return typeof value === 'number'
      ? `<c r="${place}"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  }
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packaged = 'http://schemas.openxmlformats.org/package/2006'
  const sheets = [...before, rows].map((all) =>
    all
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map((value, column) => cell(value, at, column)).join('')}</row>`,
      )
      .join(''),
  )
  const last = sheets.length - 1
  const sheet = (at: number) => `<sheet name="${'abc'.charAt(at)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`
  const relation = (at: number) =>
    `<Relationship Id="r${at + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`
  return zip(
    {
      '[Content_Types].xml':
        `<Types xmlns="${packaged}/content-types"><Default Extension="xml" ` +
        'ContentType="application/xml"/></Types>',
      '_rels/.rels':
        `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" ` +
        `Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
      'xl/workbook.xml':
        `<workbook xmlns="${main}" ` +
        `xmlns:r="${relations}">` +
        `<sheets>${sheets.map((_, at) => sheet(at)).join('')}</sheets>` +
        '</workbook>',
      'xl/_rels/workbook.xml.rels':
        '<Relationships ' +
        `xmlns="${packaged}/relationships">${sheets.map((_, at) => relation(at)).join('')}</Relationships>`,
      ...Object.fromEntries(
        sheets.map((rows, at) => [
          `xl/worksheets/sheet${at + 1}.xml`,
          `<worksheet xmlns="${main}"><sheetData>${rows}${at === last ? more : ''}</sheetData></worksheet>`,
        ]),
      ),
    },
    lie,
  )
}
