import { Hono } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { readForm } from '../form.ts'
import type { DeskEnv } from '../page.ts'
import { asLanguage, THEMES, writePreference } from '../preferences.ts'
import { keysPage, settingsPage } from '../views/settings.ts'

export function settingsRoutes(): Hono<DeskEnv> {
  const app = new Hono<DeskEnv>()
  app.get('/settings', (c) => c.html(settingsPage({ saved: c.req.query('saved') === '1' }, c.get('page'))))
  app.post('/settings', async (c) => {
    const form = await readForm(c)
    const language = asLanguage(form.text('language', 10))
    if (language === undefined) deleteCookie(c, 'winnow_language', { path: '/' })
    else writePreference(c, 'language', language)
    writePreference(c, 'theme', THEMES.find((theme) => theme === form.text('theme', 10)) ?? 'auto')
    writePreference(c, 'blur', form.text('blur', 1) === '1' ? '1' : '0')
    return c.redirect('/settings?saved=1', 303)
  })
  app.get('/keys', (c) => c.html(keysPage(c.get('page'))))
  return app
}
