/** 附件, 附件1：, 附2., 附表一: what announces an attachment. `named` when the name stands behind it on the same line. */
export type AttachmentLabel = { length: number; numbered: boolean; named: boolean }

const LABEL = /^附\s?(?:件|表|图|录)?\s?(?<number>\d{1,2}|[一二三四五六七八九十]{1,2})?(?:\s?[：:.．、]\s?|\s+|(?=《)|(?<=\d\s?)(?![和及与至中所的见内])(?=[\u4e00-\u9fff])|$)/u

/**
 * Reads the label an attachment is announced by (党政机关公文格式, 7.3.4 and 7.3.10); null when the text begins with none. A name may stand
 * directly behind 附件 or behind 附 with its number or colon only.
 *
 * @example
 * readAttachmentLabel('附件2：设备配置清单') //=> { length: 4, numbered: true, named: true }
 */
export function readAttachmentLabel(text: string): AttachmentLabel | null {
  const match = LABEL.exec(text)
  if (!match || match[0].trim() === '附') return null
  return { length: match[0].length, numbered: match.groups!.number !== undefined, named: match[0].length < text.length }
}
