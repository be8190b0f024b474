import { html } from 'hono/html'
import { roleMay } from '../../../src/core/index.ts'
import { PEOPLE_WORDS } from '../../../src/core/words/people.ts'
import { caseAddress } from '../list.ts'
import type { CaseModel } from './case.ts'
import { csrfField, type Html, type View } from './page.ts'

/** Whose case it is, and a list to give it to somebody else; nothing of it for somebody alone. */
export function assignBar(view: View, { kase, list, actorId, teamwork }: CaseModel): Html | '' {
  const words = PEOPLE_WORDS[view.language]
  const { assignee } = kase
  const people = teamwork.people.filter(({ role }) => roleMay(role, 'decide'))
  const shown =
    assignee === null ? '' : assignee.id === actorId ? words.assignedToYou : words.assignedTo(assignee.name)
  if (!view.may('decide') || people.length === 0)
    return shown === '' ? '' : html`<span class="assigned"><bdi>${shown}</bdi></span>`
  const option = (id: string, name: string) =>
    html`<option value="${id}"${id === (assignee?.id ?? '') ? html` selected` : ''}>${name}</option>`
  const known = assignee === null || people.some(({ id }) => id === assignee.id)
  return html`<form class="assign" method="post"
    action="${caseAddress(list, kase.id)}">${csrfField(view)}<input
  type="hidden" name="version" value="${kase.version}"><input
  type="hidden" name="action" value="assign"><label class="hidden"
        for="assignee">${words.assigned}</label><select id="assignee"
        name="assignee">${option('', words.unassigned)}${
          known ? '' : option(assignee?.id ?? '', words.assignedOption(assignee?.name ?? ''))
        }${people.map(({ id, name }) =>
          option(id, words.assignedOption(id === actorId ? `${name} (${words.you})` : name)),
        )}</select><button class="quiet small">${words.assign}</button></form>`
}
