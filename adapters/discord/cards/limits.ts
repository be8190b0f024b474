/** Discord's own limits (documentation of embeds, components and messages), in characters. */
export const DISCORD_LIMITS = {
  content: 2_000,
  embedTitle: 256,
  embedText: 4_096,
  embedAuthor: 256,
  embedFooter: 2_048,
  fields: 25,
  fieldName: 256,
  fieldValue: 1_024,
  /** Of all embeds of a message together. */
  embeds: 6_000,
  buttonLabel: 80,
  optionLabel: 100,
  optionDescription: 100,
  modalTitle: 45,
  label: 45,
  labelDescription: 100,
  textInput: 4_000,
  url: 512,
  autocomplete: 25,
} as const

/** What a card spends of the 6,000 on each of its parts; together they stay below it. */
export const SHARES = {
  heading: 120,
  who: 150,
  why: 200,
  comment: 900,
  files: 400,
  axis: 120,
  points: 420,
  hold: 800,
  because: 350,
  conversation: 260,
  draft: 1_200,
  remarks: 400,
  cameBack: 350,
  offered: 200,
  before: 200,
  history: 350,
} as const
