import { afterEach, expect, it } from 'vitest'
import type { About } from '../../src/core/index.ts'
import { testApp } from '../support/app.ts'
import { closeDesks, comment } from '../support/desk.ts'

afterEach(closeDesks)

it.each<[About | undefined, string, RegExp]>([
  [{ word: 'Acme <Notes>', where: 'text' }, 'en', /names “Acme &lt;Notes&gt;”/],
  [{ word: 'Acme', where: 'title' }, 'en', /only its title names “Acme”/],
  [{ word: 'Acme', where: 'title' }, 'fr', /seul le titre nomme « Acme »/],
  [undefined, 'en', /^(?!.*names “)/s],
])('a case says by which word it was found: %j in %s', async (about, language, says) => {
  const app = await testApp()
  const found = comment('It crashes since 3.2.', about === undefined ? {} : { about })
  const { caseId } = await app.desk.receive('feeds', found)
  const { text } = await app.ask('GET', `/cases/${caseId}`, undefined, { 'accept-language': language })
  expect(text).toMatch(says)
})
