/** Emojis that are hardly ever meant unkindly by themselves, without variation selectors. */
export const KIND_EMOJIS: ReadonlySet<string> = new Set([
  ...[
    '👍',
    '❤',
    '🧡',
    '💛',
    '💚',
    '💙',
    '💜',
    '😍',
    '🥰',
    '😊',
    '🤩',
    '⭐',
    '🌟',
    '🙏',
    '💯',
    '👌',
    '🎉',
    '🤗',
    '😀',
    '😃',
    '😄',
    '☺',
  ],
  ...[':)', ':-)', ':D', ':-D', '<3'],
])

/** Emojis of plain displeasure. */
export const UNKIND_EMOJIS: ReadonlySet<string> = new Set([
  ...['👎', '😡', '😠', '🤬', '😤', '😞', '😒', '🤮', '🤢', '💩', '😫', '😩'],
  ...[':(', ':-('],
])

/** Emojis of tears: sadness, or joy beside kind words. */
export const TEAR_EMOJIS: ReadonlySet<string> = new Set(['😭', '😢', '🥹', ":'("])
