import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PROJECT_ROOT } from '../../src/config.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'winnow-cli-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Ran {
  readonly status: number | null
  readonly out: string
  readonly err: string
}

/** Runs the real program in a process of its own. */
function winnow(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  return run(process.execPath, [join(PROJECT_ROOT, 'src/cli.ts'), ...args], input, env)
}

function run(
  command: string,
  args: readonly string[],
  input: string,
  env: Record<string, string>,
): Promise<Ran> {
  return new Promise((resolve) => {
    const { PATH = '', HOME = '' } = process.env
    const child = spawn(command, args, {
      cwd: PROJECT_ROOT,
      env: { PATH, HOME, WINNOW_DATA_DIR: folder, ...env },
    })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk) => {
      out += chunk
    })
    child.stderr.on('data', (chunk) => {
      err += chunk
    })
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
    child.on('close', (status) => resolve({ status, out, err }))
  })
}

const json = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
const furious = 'Since the 3.2 update the app crashes every time I open the settings.'
const mocking = 'Congrats to the clowns who made this pathetic joke.'

describe('winnow analyze "text"', () => {
  it('tells a human what it reads as, why, and what to answer', async () => {
    const { status, out } = await winnow(['analyze', mocking])
    expect(status).toBe(0)
    expect(out).toMatch(/^Reads as a detractor’s comment — /)
    expect(out).toContain('[pathetic')
    expect(out).toMatch(/Tone +█/)
    expect(out).toContain('The answer: Ask to elaborate')
    expect(out).not.toContain('\u001B')
  })

  it('does so in French', async () => {
    const { out } = await winnow(['analyze', '--lang', 'fr', 'L’appli plante depuis la mise à jour 3.2.'])
    expect(out).toMatch(/^Se lit comme une critique — /)
    expect(out).toContain('La réponse\u00A0: Répondre sur le fond')
  })

  it('lets no comment steer the terminal', async () => {
    const { out } = await winnow(['analyze', 'nice \u001B[2J\u202Etry\u0007'])
    expect(out).toContain('nice \uFFFD[2J\uFFFDtry\uFFFD')
  })

  it('prints one result with --json', async () => {
    const { out } = await winnow(['analyze', '--json', furious])
    expect(json(out)).toMatchObject([{ id: 'cli', verdict: 'critic', complete: true }])
  })

  it('speaks for the configured brand', async () => {
    const { out } = await winnow(['analyze', '--json', furious], '', { WINNOW_BRAND: 'Acme Notes' })
    expect(json(out)[0].drafts[0].text).toContain('Acme Notes')
  })
})

describe('winnow analyze --article', () => {
  it('says in plain words why there is no article, and analyses nothing', async () => {
    const { status, out, err } = await winnow(['analyze', mocking, '--article', 'http://127.0.0.1/a'])
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('private network')
  })

  it('goes with one comment, not with a file of them', async () => {
    const { status, err } = await winnow(['analyze', '--jsonl', '--article', 'https://blog.example/a'])
    expect(status).toBe(1)
    expect(err).toContain('--article goes with one comment')
  })
})

describe('winnow analyze --jsonl', () => {
  it('writes one result a line, in order, and nothing else', async () => {
    const lines = [furious, mocking, 'Nul.'].map((text, at) => JSON.stringify({ id: `c${at}`, text }))
    const { status, out, err } = await winnow(['analyze', '--jsonl'], lines.join('\n'))
    expect([status, err]).toEqual([0, ''])
    expect(json(out).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['c0', 'critic'],
      ['c1', 'detractor'],
      ['c2', 'unclear'],
    ])
  })

  it('names bad lines by number and code, goes on, and ends with 1', async () => {
    const input = ['{"id":"a","text":"ok"}', '', '{"id":', '[]', '{"id":"b"}', '{"id":"c","text":"ok"}'].join(
      '\r\n',
    )
    const { status, out } = await winnow(['analyze', '--jsonl'], `\uFEFF${input}\r\n`)
    const told = json(out).map((one) => one.id ?? [one.line, one.error.code])
    expect(told).toEqual(['a', [3, 'bad_json'], [4, 'invalid_input'], [5, 'invalid_input'], 'c'])
    expect(status).toBe(1)
  })

  it('works through npm from the root, and prints nothing but results', async () => {
    const { out } = await run(
      'npm',
      ['run', '-s', 'winnow', '--', 'analyze', '--jsonl'],
      '{"id":"a","text":"ok"}\n',
      {},
    )
    expect(json(out).map(({ id }) => id)).toEqual(['a'])
  })

  it('ends quietly when its reader has seen enough', async () => {
    const input = join(folder, 'many.jsonl')
    writeFileSync(input, '{"id":"a","text":"ok"}\n'.repeat(3_000))
    const command = `'${process.execPath}' src/cli.ts analyze '${input}' | head -n 1 | wc -l`
    const { out, err } = await run('bash', ['-c', command], '', {})
    expect([out.trim(), err]).toEqual(['1', ''])
  })
})

describe('winnow analyze <file>', () => {
  it('reads rows that only have an id and a text of a JSONL file and writes CSV', async () => {
    const input = join(folder, 'reviews.jsonl')
    const out = join(folder, 'results.csv')
    const rows = [
      { id: 'r1', lang: 'en', text: furious, stars: 1 },
      { id: '=cmd', text: 'Nul.' },
    ]
    writeFileSync(input, rows.map((row) => JSON.stringify(row)).join('\n'))
    expect((await winnow(['analyze', input, '--quick', '--out', out])).status).toBe(0)
    const written = readFileSync(out, 'utf8')
    expect(written).toMatch(/^\uFEFFid,author,postedAt,text,verdict,strategy,because,reasons,draft,language,/)
    expect(written).toMatch(/^r1,,,Since the 3\.2 update [^,]*,critic,/m)
    // A spreadsheet must not run it.
    expect(written).toMatch(/^'=cmd,/m)
    expect(written).not.toMatch(/^=/m)
  })

  it('reads CSV with quoted line breaks and the contract’s columns', async () => {
    const input = join(folder, 'comments.csv')
    writeFileSync(
      input,
      '\uFEFFid,text,author.name,venue.kind,venue.ownership\r\n1,"First line.\nIt crashes since ' +
        '""3.2"".",Sam,forum,own\r\n2,Nul.,,,\r\n',
    )
    const { status, out } = await winnow(['analyze', input, '--quick', '--format', 'jsonl'])
    expect(status).toBe(0)
    expect(json(out).map(({ id }) => id)).toEqual(['1', '2'])
  })

  it('reads a table with tabs between its columns', async () => {
    const input = join(folder, 'comments.tsv')
    writeFileSync(input, 'id\ttext\n1\tNul.\n')
    const { status, out } = await winnow(['analyze', input, '--quick', '--format', 'jsonl'])
    expect([status, json(out)[0].id]).toEqual([0, '1'])
  })

  it('keeps the columns of a French table, and says once how it went', async () => {
    const input = join(folder, 'avis.csv')
    const out = join(folder, 'avis-lus.csv')
    writeFileSync(
      input,
      Buffer.from(
        (
          'R\u00e9f;Commentaire;Langue;Note\r\n7;Depuis la 3.2, l\u2019appli ' +
          'plante;EN-?;=1+1\r\n8;"a" b;;\r\n9;;;5\r\n'
        ).replace('\u2019', "'"),
        'latin1',
      ),
    )
    const { status, err } = await winnow(['analyze', input, '--quick', '--out', out])
    expect(status).toBe(1)
    expect(err.trimEnd().split('\n')).toEqual([
      'winnow: CSV, delimiter ;, Windows-1252 (guessed; --encoding says another): text = ' +
        'Commentaire, id = Réf, language = Langue, rating = Note.',
      'winnow: line 2, "Note" left out: expected a number of stars, such as 4 or 4/5.',
      expect.stringMatching(/^winnow: line 3: This row can’t be read: a quotation mark stands astray/),
      'winnow: CSV, delimiter ;, Windows-1252 (guessed; --encoding says another), 3 rows, 1 ' +
        'without words, 1 field left out.',
      'winnow: 1 line was no comment.',
    ])
    const [header, first, ...rest] = readFileSync(out, 'utf8').trimEnd().split('\n')
    expect(header).toMatch(/^\uFEFFRéf;Commentaire;Langue;Note;verdict;strategy;because;/)
    expect(first).toMatch(/^7;Depuis la 3\.2, l'appli plante;EN-\?;'=1\+1;/)
    expect(rest.join('\n')).toContain('\n9;;;5;unclear;')
  })

  it('says when a file or its text column is missing', async () => {
    const missing = await winnow(['analyze', join(folder, 'no-such.jsonl')])
    expect([missing.status, missing.err]).toEqual([1, expect.stringContaining('There is no file')])
    writeFileSync(join(folder, 'no-text.csv'), 'id,blurb\n1,x\n')
    const { status, err } = await winnow(['analyze', join(folder, 'no-text.csv')])
    expect([status, err]).toEqual([1, expect.stringContaining('no column called text')])
  })
})

describe('asked for wrongly', () => {
  const cases = [
    [['analyse', 'x'], 'analyze'],
    [['analyze', 'x', '--lang', 'de'], 'en, fr'],
    [['forget'], '--author'],
    [['start', '--port', 'x'], 'port'],
  ] as const
  it.each(cases)('%j', async (args, hint) => {
    const { status, err, out } = await winnow(args)
    expect([status === 0, out]).toEqual([false, ''])
    expect(err).toContain(hint)
  })

  it('stops at a misspelt variable before anything else', async () => {
    const { status, err } = await winnow(['start'], '', { WINOW_PORT: '1' })
    expect([status, err]).toEqual([1, expect.stringContaining('WINNOW_PORT')])
  })
})

describe('winnow doctor', () => {
  it('says of everything whether it works, and what to do', async () => {
    const { status, out } = await winnow(['doctor'], '', { WINNOW_PORT: '1' })
    expect(status).toBe(0)
    for (const name of [
      'Configuration',
      'Data folder',
      'Database',
      'Playbook',
      'Desk',
      'open to this machine only',
      'HTTP intake and API: open to programs of this machine, without a token',
      'Proxies: none named',
      'Slack: not configured',
    ])
      expect(out).toContain(name)
  })

  it('ends with 1 when something configured is broken', async () => {
    const env = { WINNOW_REPLY_URL: 'http://127.0.0.1:1/', WINNOW_REPLY_SECRET: 'a-shared-secret-of-both' }
    const { status, out } = await winnow(['doctor'], '', env)
    expect([status, out]).toEqual([1, expect.stringContaining("can't be reached (ECONNREFUSED)")])
    expect(out).not.toContain('a-shared-secret')
  })
})

describe('a reader who has seen enough', () => {
  const all = (...commands: string[]) =>
    commands
      .map((one) => `'${process.execPath}' src/cli.ts ${one} | true; echo "\${PIPESTATUS[0]}"`)
      .join('; ')

  it('ends no command with a trace, and its status says how it went', async () => {
    const { out, err } = await run('bash', ['-c', all('doctor', '--help', 'export', 'analyze Nul.')], '', {})
    expect([out, err]).toEqual(['0\n'.repeat(4), ''])
    const port = { WINNOW_PORT: 'x' }
    expect((await run('bash', ['-c', all('doctor')], '', port)).out).toBe('1\n')
  })
})

describe('the library', () => {
  it('is shown by an example that runs', async () => {
    // As `npm run example` does: from the sources, whether or not there is a build.
    const asked = ['--conditions=winnow-sources', 'examples/analyze-a-file.ts']
    const { status, out, err } = await run(process.execPath, asked, '', {})
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain('critic: ')
    expect(out).toContain('answer first: sync')
  })
})

describe('winnow feeds', () => {
  it('lists what is read, and by which words', async () => {
    const feeds = join(folder, 'my-feeds.yaml')
    writeFileSync(
      feeds,
      'keywords: [Acme, Notes]\nfeeds:\n  - {url: https://a.example/feed, name: A, keywords: []}\n',
    )
    const { status, out } = await winnow(['feeds', 'list'], '', { WINNOW_FEEDS: feeds })
    expect([status, out]).toEqual([0, 'https://a.example/feed  A  every 15 min: everything\n'])
  })

  it('says what is missing, and asks nothing within a network', async () => {
    expect(await winnow(['feeds', 'list'])).toMatchObject({
      status: 1,
      err: expect.stringContaining('WINNOW_FEEDS'),
    })
    const inside = await winnow(['feeds', 'find', 'http://127.0.0.1/'])
    expect(inside).toMatchObject({
      status: 1,
      err: expect.stringContaining('no address of the public internet'),
    })
    const tried = await winnow(['feeds', 'try', 'http://169.254.169.254/latest'])
    expect(tried).toMatchObject({ status: 1, err: expect.stringContaining('an address within a network') })
  })
})
