/** Emoticons, at a position. No part can be matched in two ways: linear. */
const EMOTICON = /(?:>?[:;=]['-]?(?:[)(/\\|*\][]+|[DPpOo3](?![\p{L}\p{N}]))|<3+|\^_*\^|-_+-|¯\\_\(ツ\)_\/¯)/uy
const EMOTICON_STARTS: ReadonlySet<number> = new Set([...':;=><^-¯'].map((char) => char.charCodeAt(0)))

/** Where the emoticon at this position ends; the position itself when there is none. */
export function emoticonEnd(plain: string, at: number): number {
  if (!EMOTICON_STARTS.has(plain.charCodeAt(at))) return at
  // "3:30", "std::vector", "a=b": part of something else.
  if (at > 0 && /[\p{N}:=/<-]/u.test(plain.charAt(at - 1))) return at
  EMOTICON.lastIndex = at
  return EMOTICON.test(plain) ? EMOTICON.lastIndex : at
}

function isEmojiPoint(point: number): boolean {
  return (
    (point >= 0x1f000 && point <= 0x1faff && !isSkinTone(point)) ||
    (point >= 0x2600 && point <= 0x27bf) ||
    (point >= 0x2b05 && point <= 0x2b55) ||
    (point >= 0x23e9 && point <= 0x23fa) ||
    point === 0x231a ||
    point === 0x231b ||
    point === 0x203c ||
    point === 0x2049
  )
}

function isSkinTone(point: number): boolean {
  return point >= 0x1f3fb && point <= 0x1f3ff
}

const isFlagHalf = (point: number): boolean => point >= 0x1f1e6 && point <= 0x1f1ff

/** Where the emoji at this position ends (joined emojis are one); the position itself when none. */
export function emojiEnd(plain: string, at: number): number {
  let end = at
  for (;;) {
    const point = plain.codePointAt(end) ?? 0
    if (!isEmojiPoint(point)) return end
    end += point > 0xffff ? 2 : 1
    if (isFlagHalf(point) && isFlagHalf(plain.codePointAt(end) ?? 0)) end += 2
    if (plain.charCodeAt(end) === 0xfe0f) end += 1
    if (isSkinTone(plain.codePointAt(end) ?? 0)) end += 2
    if (plain.charCodeAt(end) !== 0x200d) return end
    end += 1
  }
}

/** The emoji without variation selectors and skin tones. */
export function bareEmoji(emoji: string): string {
  return emoji.replace(/\ufe0f|\ud83c[\udffb-\udfff]/g, '')
}
