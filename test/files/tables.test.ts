import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { found } from './kept.ts'

describe('a table is divided by one character, decided once', () => {
  const clowns = 'You are a bunch of clowns; the export button does nothing since 3.2'
  const french = 'Bonjour, depuis la mise à jour l’application plante à chaque ouverture'
  it.each([
    ['A1 commas, a semicolon in the text', `id,text\n1,${clowns}`, clowns],
    ['A2 semicolons, a comma in the text', `id;text\n1;${french}`, french],
    ['A3 a decimal comma before the text', 'id;note;text\n1;4,5;L’appli plante', 'L’appli plante'],
    ['A4 an entity', 'id,text\n1,Love your offers &amp; your crew', 'Love your offers &amp; your crew'],
    ['A5 a semicolon in a name', 'id,author.name,text\n1,Dupont; Jean,It does nothing', 'It does nothing'],
    ['A6 tabs', 'id\ttext\n1\tIt crashes, since 3.2; always', 'It crashes, since 3.2; always'],
    ['A14 sep=', 'sep=;\r\nid;text\r\n1;Bonjour, ça plante\r\n', 'Bonjour, ça plante'],
    ['ends of line as of an old Macintosh', 'id,text\r1,"It crashes, always"\r', 'It crashes, always'],
    ['pipes', 'id|text\n1|It crashes, always; really', 'It crashes, always; really'],
    ['a column alone', 'text\nIt crashes, always; really', 'It crashes, always; really'],
    ['commas in the last column', 'id,text\n1,It crashes, always', 'It crashes, always'],
  ])('%s', async (_, content, text) => {
    expect((await found(content)).texts).toEqual([text])
  })

  it('says what it recognised and which column is what', async () => {
    const { file } = await found('Réf;Nom;Commentaire\n7;Maren;Bonjour, ça plante\n')
    expect(file.told).toBe('CSV, delimiter ;, UTF-8')
    expect(file.mapping).toEqual(['text = Commentaire', 'id = Réf', 'author = Nom'])
  })

  it('takes the delimiter it is told', async () => {
    expect((await found('id:text\n1:It crashes', { delimiter: ':' })).texts).toEqual(['It crashes'])
    await expect(found('id,text\n1,It crashes', { delimiter: '' })).rejects.toThrow('A delimiter is one')
  })
})

describe('a bad row costs itself', () => {
  it('A7 a stray quotation mark in a cell', async () => {
    const rows = [
      'id,text',
      '1,The export fails since 4.1',
      '2,He said "no refund" and hung up',
      '3,It crashes',
    ]
    const { texts, problems } = await found(rows.join('\n'))
    expect(texts).toEqual(['The export fails since 4.1', 'It crashes'])
    expect(problems).toEqual([[3, 'invalid_input']])
  })

  it('one that is opened and never closed', async () => {
    const rows = ['id,text', '1,"opened', '2,fine', '3,"quoted, fine"', '4,"over\n\ntwo lines"', '5,ok']
    const { texts, problems } = await found(rows.join('\n'))
    expect(texts).toEqual(['fine', 'quoted, fine', 'over\n\ntwo lines', 'ok'])
    expect(problems).toEqual([[2, 'invalid_input']])
  })

  it('a broken letter', async () => {
    const good = 'id,text\n1,é\n2,é\n3,é\n4,é\n5,é\n'
    const content = Buffer.concat([
      Buffer.from(`${good}6,`),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('\n7,ok\n'),
    ])
    const { texts, problems } = await found(content)
    expect([texts.length, problems]).toEqual([6, [[7, 'bad_json']]])
  })

  it('more cells than columns where the text isn’t last', async () => {
    const { texts, problems } = await found('id,text,author\n1,It crashes, always,Sam\n2,ok,Sam')
    expect([texts, problems]).toEqual([['ok'], [[2, 'invalid_input']]])
  })

  it('takes time in proportion to the file, whatever its quotation marks', async () => {
    // Of this process alone: other programs' work doesn't count.
    const work = async (rows: number) => {
      const before = process.cpuUsage()
      await found(`id,text\n${'1,"a\n2,b\n'.repeat(rows)}`)
      return process.cpuUsage(before).user
    }
    await work(300)
    expect((await work(2_000)) / (await work(500))).toBeLessThan(12)
  })
})

describe('letters', () => {
  const text = 'Écran figé dès l’ouverture, à côté de ça tout va bien'
  it.each([
    ['A8 Windows-1252', 'windows-1252', text, 'Windows-1252 (guessed'],
    ['an old Macintosh', 'macintosh', text, 'Mac Roman (guessed'],
    ['cp850', 'cp850', text.replace('’', "'"), 'cp850 (guessed'],
    ['UTF-16 with a mark', 'utf16', text, 'UTF-16'],
    ['UTF-16 without', 'utf-16le', text, 'UTF-16 (guessed'],
    ['UTF-8', 'utf-8', text, 'UTF-8'],
  ])('%s', async (_, encoding, written, told) => {
    const { texts, file } = await found(iconv.encode(`id;text\r\n1;${written}\r\n`, encoding))
    expect(texts).toEqual([written])
    expect(file.told).toContain(`, ${told}`)
  })

  it.each([
    ['windows-1250', 'Windows-1250', 'Aplikacja się zawiesza, proszę to naprawić'],
    ['windows-1250', 'Windows-1250', 'Děkuji, ale přihlášení padá každý den, řešení není'],
    ['iso-8859-2', 'ISO 8859-2', 'Děkuji, ale přihlášení padá každý den, řešení není'],
    ['iso-8859-2', 'ISO 8859-2', 'Aplikacja się zawiesza, proszę o pomoc, są błędy i zgłoszenia'],
    ['windows-1254', 'Windows-1254', 'Uygulama çöküyor, lütfen düzeltin, şifre ve giriş çalışmıyor'],
    ['windows-1252', 'Windows-1252', 'Señor, la aplicación no funciona, ¿por qué? mañana más'],
    ['windows-1251', 'windows-1251', 'Приложение падает при каждом запуске'],
  ])('of other languages are guessed as well, and that is said: %s', async (encoding, told, written) => {
    const { texts, file } = await found(iconv.encode(`id;text\n1;${written}\n`, encoding))
    expect(texts).toEqual([written])
    expect(file.told).toContain(`, ${told} (guessed; --encoding says another)`)
  })

  it.each([
    ['GB18030', '应用程序每次打开都会崩溃', '很好用谢谢你们的工作'],
    ['EUC-JP', 'アプリが毎回クラッシュします', 'とても便利ですありがとう'],
    ['Shift_JIS', 'アプリが毎回クラッシュします', 'とても便利ですありがとう'],
  ])('of several bytes: %s', async (encoding, ...written) => {
    const { texts, file } = await found(iconv.encode(`id,text\n1,${written[0]}\n2,${written[1]}\n`, encoding))
    expect(texts).toEqual(written)
    expect(file.told).toContain(encoding)
  })

  it('are what --encoding says', async () => {
    const bytes = iconv.encode('id;text\n1;Žluť', 'windows-1250')
    const { texts, file } = await found(bytes, { encoding: 'windows-1250' })
    expect([texts, file.told]).toEqual([['Žluť'], 'CSV, delimiter ;, windows-1250'])
    await expect(found(bytes, { encoding: 'nonsense' })).rejects.toThrow('This encoding is not known')
  })

  it('are found though the first one stands far from the beginning', async () => {
    const content = `id;text\n${'1;rien\n'.repeat(40_000)}2;figé à l'écran\n`
    expect((await found(iconv.encode(content, 'windows-1252'))).texts.at(-1)).toBe("figé à l'écran")
  })

  it('A9 read twice are turned back, where that is certain', async () => {
    const facebook = '{"id":"1","text":"\\u00c3\\u0089cran fig\\u00c3\\u00a9 d\\u00c3\\u00a8s l\'ouverture"}'
    expect((await found(facebook)).texts).toEqual(["Écran figé dès l'ouverture"])
    expect((await found('id,text\n1,Ã€ la porte… â€™ et Ã©')).texts).toEqual(['Ã€ la porte… â€™ et Ã©'])
    expect((await found('id,text\n1,L’Ã© est une lettre')).texts).toEqual(['L’Ã© est une lettre'])
  })
})

describe('entities', () => {
  it.each([
    [
      'once stay as they are',
      'it doesn&#39;t &amp; won&rsquo;t &lt;load&gt;',
      'it doesn&#39;t &amp; won&rsquo;t &lt;load&gt;',
    ],
    [
      'twice become once',
      'it doesn&amp;#39;t &amp;amp; won&amp;rsquo;t &amp;lt;load',
      'it doesn&#39;t &amp; won&rsquo;t &lt;load',
    ],
    ['that are none are left', 'salt &amp; pepper; AT&amp;T;', 'salt &amp; pepper; AT&amp;T;'],
  ])('%s', async (_, given, text) => {
    expect((await found(`id,text\n1,${given}`)).texts).toEqual([text])
  })
})

describe('what is optional never costs the comment', () => {
  it('A10 an author is a name', async () => {
    const { values } = await found('id,text,author\n1,It crashes since 3.2,Maren')
    expect(values).toEqual([{ id: '1', text: 'It crashes since 3.2', author: { name: 'Maren' } }])
  })

  it.each([
    ['EN', 'en'],
    ['en-US', 'en'],
    ['fr_FR', 'fr'],
    ['French', 'fr'],
    ['Français (Canada)', 'fr'],
    ['de', undefined],
    ['zh-Hant-TW', undefined],
  ])('A11 the language %s', async (given, language) => {
    const { values, warnings } = await found(`id,text,language\n1,Oh,${given}`)
    expect([values[0].language, warnings]).toEqual([language, []])
    const json = await found(JSON.stringify({ id: '1', text: 'Oh', language: given }))
    expect([json.values[0].language, json.warnings]).toEqual([language, []])
  })

  it('a language that is none is said', async () => {
    const { texts, warnings } = await found('id,text,Langue\n1,Oh,?!')
    expect([texts, warnings]).toEqual([['Oh'], [[2, 'Langue']]])
    // A word that every object knows.
    expect((await found('id,text,language\n1,Oh,constructor')).values).toEqual([{ id: '1', text: 'Oh' }])
  })

  it.each([
    ['day first by the other dates', '25/11/2026 10:00', '2026-04-03T00:00:00.000Z'],
    ['month first by the other dates', '11/25/2026', '2026-03-04T00:00:00.000Z'],
    ['of which none tells', '2026-11-25', undefined],
  ])('A12 a date %s', async (_, other, date) => {
    const { values, warnings, texts } = await found(`id,text,date\n1,a,03/04/2026\n2,b,${other}`)
    expect(texts).toEqual(['a', 'b'])
    expect(values[0].postedAt).toBe(date)
    expect(values[1].postedAt).toMatch(/^2026-11-25T/)
    expect(warnings).toEqual(date === undefined ? [[2, 'date']] : [])
  })

  it('A12 dates of a French table are day first', async () => {
    const { values } = await found('Commentaire;Date\nça plante;03/04/2026\n')
    expect(values[0].postedAt).toBe('2026-04-03T00:00:00.000Z')
  })

  it.each([
    ['French', 'ça plante depuis lundi, et le son aussi', '2026-04-03T00:00:00.000Z'],
    ['English', 'it crashes since Monday, and the sound too', undefined],
    ['both', 'it crashes, et le son aussi', undefined],
  ])('A12 where nothing else tells, by the language of the texts: %s', async (_, text, date) => {
    const { values } = await found(`id;text;date\n1;${text};03/04/2026`)
    expect(values[0].postedAt).toBe(date)
  })

  it.each([
    'lun. 03/04/2026',
    'Reviewed on 03/04/2026',
    'Mon 3-4-2026',
  ])('a date of figures with words beside it is left out: %s', async (date) => {
    const { values, warnings } = await found(`Commentaire;Date\nça plante;${date}\n`)
    expect([values[0].postedAt, warnings]).toEqual([undefined, [[2, 'Date']]])
  })

  it('a date with a sign before it is read as any other', async () => {
    const { values } = await found('id,text,date\n1,a,+1 Nov 2026 10:00 UTC')
    expect(values[0].postedAt).toBe('2026-11-01T10:00:00.000Z')
  })

  it('a date that does not exist is left out', async () => {
    const { warnings } = await found('id,text,date\n1,a,31/02/2026\n')
    expect(warnings).toEqual([[2, 'date']])
  })
})

describe('columns', () => {
  it.each([
    'Text',
    'Comment',
    'Content',
    'Review Text',
    'Commentaire',
    'Message',
    'Avis',
    'COMMENT_TEXT',
  ])('A13 %s holds the comment', async (name) => {
    expect((await found(`Ref,${name}\n1,It crashes`)).texts).toEqual(['It crashes'])
  })

  it('are listed where none does, with the way on', async () => {
    await expect(found('Key,Blurb\n1,It crashes')).rejects.toThrow(
      'Columns found: "Key", "Blurb". Say which with --map, e.g. --map "text=Blurb".',
    )
  })

  it('are what --map says', async () => {
    const map = { text: 'Blurb', author: 'Who' }
    const { values } = await found('Who,Blurb,Comment\nSam,It crashes,internal', { map })
    expect(values).toEqual([{ id: '1', text: 'It crashes', author: { name: 'Sam' } }])
    await expect(found('a,b\n1,2', { map: { text: 'c' } })).rejects.toThrow('There is no such column')
    await expect(found('a,b\n1,2', { map: { txt: 'a' } })).rejects.toThrow('--map knows these fields')
  })

  it('are no field where --map says so, whatever they are called', async () => {
    const content = 'Comment;User;Date\nIt crashes;internal;2026-11-02'
    expect((await found(content, { map: { author: '', postedAt: '' } })).values).toEqual([
      { id: '1', text: 'It crashes' },
    ])
    const json = '[{"text":"It crashes","user":"internal"}]'
    expect((await found(json, { map: { author: '' } })).values).toEqual([{ id: '1', text: 'It crashes' }])
    const xml = '<all><one><text>It crashes</text><author>internal</author></one></all>'
    const { values } = await found(xml, { map: { author: '' } })
    expect(values).toMatchObject([{ text: 'It crashes' }])
    expect(values[0].author).toBeUndefined()
  })

  it('keep rows without words, as such', async () => {
    expect((await found('id,text,rating\n1,,5\n2,ok,4')).texts).toEqual(['', 'ok'])
  })
})

describe('tables as programs and people leave them', () => {
  const crash = 'It crashes since 3.2'
  it.each([
    [
      'lines above the header',
      'Acme reviews\nMade on,2026-11-02\n\nid,author,comment\n1,Sam,It crashes since 3.2\n',
    ],
    [
      'such lines filled up with delimiters',
      'Export des avis;;\n;;\nid;auteur;commentaire\n1;Sam;It crashes since 3.2\n',
    ],
    ['totals below', 'auteur,commentaire,note\nSam,It crashes since 3.2,1\nMoyenne,,1.0\nTotal,1,\n'],
    ['a line of its own below', 'id,comment,author\n1,It crashes since 3.2,Sam\nMade by Acme Tools\n'],
    ['an end of file of DOS', 'id,comment,author\n1,It crashes since 3.2,Sam\n\u001a'],
    ['spaces behind the commas', 'id, comment, author\n1, "It crashes since 3.2", Sam\n'],
    [
      'a second row that says what is asked',
      'Respondent ID,Collector ID,What can we do better?\n,,Open-Ended Response\n1,2,It crashes since 3.2\n',
    ],
    ['no header', '1,It crashes since 3.2,2026-11-02\n'],
    ['a question for a header', 'Network ID,What could we do better\n1,It crashes since 3.2\n'],
    [
      'a page, as some programs save .xls',
      '<table><tr><th>id</th><th>comment</th></tr><tr><td>1</td><td>It crashes<br>since ' +
        '3.2</td></tr></table>',
    ],
  ])('%s', async (_, content) => {
    const { texts, problems } = await found(content)
    expect([texts.map((text) => text.replace(/\s+/g, ' ')), problems]).toEqual([[crash], []])
  })

  it('say the line in the file, whatever stands above the header', async () => {
    const { problems } = await found('Acme\n\nid,comment,author\n1,"ok",Sam\n2,He said "no",Sam\n')
    expect(problems).toEqual([[5, 'invalid_input']])
  })

  it('answers to several questions are one person’s', async () => {
    const { texts, file } = await found(
      'When,Pros,Cons\n2026-11-02,It looks so good,It crashes all the time\n2026-11-03,The people ' +
        'are kind,Nothing that I know of\n',
    )
    expect(texts[0]).toBe('It looks so good\n\nIt crashes all the time')
    expect(file.mapping).toContain('text = Pros + Cons')
  })

  it('a name of the table says which is the header, and no row of it', async () => {
    const { texts } = await found('kind,comment\ncomment,author\nreview,It crashes\n')
    expect(texts).toEqual(['author', 'It crashes'])
  })

  it('quotation marks behind a backslash, as MySQL writes them', async () => {
    const { texts, problems } = await found('id,text\n1,"He said \\"no\\", twice"\n2,"5\\" too wide"\n')
    expect([texts, problems]).toEqual([['He said "no", twice', '5" too wide'], []])
    // LinkedIn's: one that ends a cell looks like a doubled one.
    const link = await found(
      'Date,Message\n2026-11-02,"They call it \\"beta\\""\n2026-11-03,"\\"No\\", they say"\n',
    )
    expect(link.texts).toEqual(['They call it "beta"', '"No", they say'])
  })

  it('the text may stand behind very long names', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `Question ${at} ${'of many words '.repeat(700)}`)
    const cells = names.map(() => '3')
    const rows = [
      [...names, 'text', 'id'],
      [...cells, 'It crashes', '7'],
      [...cells, 'Still', '8'],
    ]
    const content = rows.map((row) => row.join(',')).join('\n')
    expect(content.indexOf('text')).toBeGreaterThan(256 * 1024)
    const { texts, values } = await found(content)
    expect([texts, values[1].id]).toEqual([['It crashes', 'Still'], '8'])
  })

  it('quotation marks that are letters, where tabs divide', async () => {
    const { texts } = await found('id\ttext\tproduct\n1\tIt crashes\tA "Junior set\n2\t"No" they said\tB\n')
    expect(texts).toEqual(['It crashes', '"No" they said'])
    expect((await found('id\ttext\n1\t"two\nlines"\n')).texts).toEqual(['two\nlines'])
  })

  it.each([
    ['46328', '2026-11-02T00:00:00.000Z'],
    ['46328.5', '2026-11-02T12:00:00.000Z'],
    ['02/Nov/26 10:00 AM', '2026-11-02T10:00:00.000Z'],
    ['25/11/26', '2026-11-25T00:00:00.000Z'],
  ])('a date written %s', async (date, iso) => {
    const { values } = await found(`id,text,date\n1,It crashes,${date}\n`)
    expect(values[0].postedAt).toBe(iso)
  })

  it('UTF-16 without a mark, in letters that are not Latin', async () => {
    const text = 'Приложение падает при экспорте каждый день'
    expect((await found(iconv.encode(`id,text\n1,${text}\n`, 'utf-16le'))).texts).toEqual([text])
  })

  it('the euro sign and œ of ISO 8859-15', async () => {
    const text = '5 € pour rien, déçu, le cœur gros'
    expect((await found(iconv.encode(`id,text\n1,"${text}"\n`, 'iso-8859-15'))).texts).toEqual([text])
  })
})

describe('comments noted down without a table', () => {
  it.each([
    ['one a line', 'It crashes since 3.2\nWorks, always\n', 'a line'],
    ['as a list', '- It crashes since 3.2\n- Works, always\n', 'a line'],
    ['apart by blank lines', 'It crashes since\n3.2\n\nWorks, always\n', 'between blank lines'],
  ])('%s', async (_, content, told) => {
    const { texts, file } = await found(content)
    expect(texts.map((text) => text.replace('\n', ' '))).toEqual(['It crashes since 3.2', 'Works, always'])
    expect(file.told).toBe(`Text, a comment ${told}, UTF-8`)
  })

  it('settings are no comments', async () => {
    await expect(found('- id: 1\n  text: It crashes since 3.2\n- id: 2\n')).rejects.toThrow('Which column')
  })
})
