const onlyEmoji = /^(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u{e0020}-\u{e007f}\u200d\ufe0f\u20e3]|[0-9#*]\ufe0f?\u20e3|\s)+$/u
const joined =
  /\p{Regional_Indicator}{2}|[0-9#*]\ufe0f?\u20e3|\p{Extended_Pictographic}(?:[\ufe0f\p{Emoji_Modifier}\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})*/gu
/** Signs that are pictures in name alone: a message of © or ™ is text. */
const plainSigns = /[\u00a9\u00ae\u2122\u203c\u2049\u2139](?!\ufe0f)/u

/** How many emoji a text consists of; 0 where it has anything else in it, or more than 40 characters. */
export function countEmoji(text: string): number {
  if (text.length > 40 || !onlyEmoji.test(text) || plainSigns.test(text)) return 0
  return text.match(joined)?.length ?? 0
}
