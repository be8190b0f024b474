import type { LanguagePack } from '../pack.ts'
import { deflection } from './deflection/index.ts'
import { disdain } from './disdain/index.ts'
import { experience } from './experience/index.ts'
import { FIELDS } from './fields.ts'
import { sarcasm } from './sarcasm/index.ts'
import { substance } from './substance/index.ts'

export const english: LanguagePack = {
  language: 'en',
  lexicons: { ...deflection, ...disdain, ...experience, ...sarcasm, ...substance },
  fields: FIELDS,
}
