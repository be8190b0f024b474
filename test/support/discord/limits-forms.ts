import { checkInteractive } from './limits.ts'
import { invalid } from './refusal.ts'
import type { Json } from './world.ts'

const wrong = (path: string, message: string) => invalid(path, 'BASE_TYPE_BAD', message)

function length(value: unknown, least: number, most: number, path: string): void {
  const size = typeof value === 'string' ? value.length : 0
  if (size < least || size > most) throw wrong(path, `Must be between ${least} and ${most} in length.`)
}

/** Modals: 1–5 components, text inputs and selects inside Labels. @throws Refusal */
export function checkModal(data: Json): void {
  const components = (data.components ?? []) as Json[]
  length(data.title, 1, 45, 'data.title')
  length(data.custom_id, 1, 100, 'data.custom_id')
  if (components.length < 1 || components.length > 5)
    throw wrong('data.components', 'Must be between 1 and 5')
  const ids = new Set<string>()
  components.forEach((label, at) => {
    const path = `data.components.${at}`
    if (label.type === 10) return
    // Discord still takes text inputs in action rows and calls them deprecated; we don't.
    if (label.type !== 18) throw wrong(path, 'Use a Label')
    length(label.label, 1, 45, `${path}.label`)
    length(label.description, 0, 100, `${path}.description`)
    const input = label.component as Json | undefined
    if (input === undefined) throw wrong(`${path}.component`, 'This field is required')
    checkInteractive(input, `${path}.component`, ids)
    if (input.type === 4) checkTextInput(input, `${path}.component`)
  })
}

function checkTextInput(input: Json, path: string): void {
  const most = Number(input.max_length ?? 4_000)
  const least = Number(input.min_length ?? 0)
  if (input.style !== 1 && input.style !== 2) throw wrong(`${path}.style`, 'Must be 1 or 2')
  if (input.label !== undefined) throw wrong(`${path}.label`, 'Not inside a Label')
  if (most < 1 || most > 4_000 || least < 0 || least > most) throw wrong(`${path}.max_length`, 'Out of range')
  length(input.placeholder, 0, 100, `${path}.placeholder`)
  length(input.value, 0, most, `${path}.value`)
}

/** At most 25 choices, names and values of at most 100. @throws Refusal */
export function checkChoices(choices: readonly Json[], path: string): void {
  if (choices.length > 25) throw wrong(path, 'Must be 25 or fewer in length.')
  choices.forEach((choice, at) => {
    length(choice.name, 1, 100, `${path}.${at}.name`)
    if (typeof choice.value === 'string') length(choice.value, 1, 100, `${path}.${at}.value`)
  })
}

const SLASH_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

/** One application command. @throws Refusal */
export function checkCommand(command: Json, path: string): void {
  const isSlash = (command.type ?? 1) === 1
  names(command, path, isSlash)
  if (isSlash) {
    length(command.description, 1, 100, `${path}.description`)
    for (const [locale, text] of Object.entries((command.description_localizations ?? {}) as Json))
      length(text, 1, 100, `${path}.description_localizations.${locale}`)
  } else if (command.description) throw wrong(`${path}.description`, 'Context menu commands have none')
  checkOptions((command.options ?? []) as Json[], path)
}

function names(named: Json, path: string, strict: boolean): void {
  for (const name of [named.name, ...Object.values((named.name_localizations ?? {}) as Json)]) {
    const text = String(name ?? '')
    if (strict && (!SLASH_NAME.test(text) || text !== text.toLowerCase()))
      throw invalid(`${path}.name`, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid')
    length(text, 1, 32, `${path}.name`)
  }
}

function checkOptions(options: readonly Json[], path: string): void {
  if (options.length > 25) throw wrong(`${path}.options`, 'Must be 25 or fewer in length.')
  let optional = false
  options.forEach((option, at) => {
    const here = `${path}.options.${at}`
    names(option, here, true)
    length(option.description, 1, 100, `${here}.description`)
    if (option.required === true && optional)
      throw invalid(here, 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options must come first')
    if (option.required !== true && Number(option.type) > 2) optional = true
    if (option.autocomplete === true && option.choices !== undefined)
      throw wrong(here, 'Autocomplete and choices exclude each other')
    checkChoices((option.choices ?? []) as Json[], `${here}.choices`)
    checkOptions((option.options ?? []) as Json[], here)
  })
}
