/**
 * Radicals that fonts lend their shape to whole characters, and the characters meant; those Unicode itself maps are left to it, but for three
 * that it maps to the traditional form. Long dashes that fonts join are two signs again.
 */
const RADICALS: Record<string, string> = {
  '⺀': '冫', '⺁': '厂', '⺄': '乙', '⺆': '冂', '⺈': '勹', '⺊': '卜', '⺌': '小', '⺍': '小', '⺒': '巳', '⺓': '幺', '⺔': '彑', '⺕': '彐', '⺖': '忄', '⺗': '㣺', '⺘': '扌', '⺙': '攵', '⺛': '旡', '⺝': '月', '⺟': '母', '⺠': '民', '⺡': '氵', '⺢': '氺', '⺣': '灬', '⺩': '王',
  '⺫': '罒', '⺭': '礻', '⺮': '竹', '⺯': '糹', '⺰': '纟', '⺱': '罓', '⺲': '罒', '⺵': '羊', '⺶': '羊', '⺷': '羊', '⺸': '羊', '⺹': '耂', '⺻': '聿', '⺼': '肉', '⺽': '臼', '⺾': '艹', '⺿': '艹', '⻀': '艹', '⻁': '虎', '⻂': '衤', '⻃': '覀', '⻄': '西', '⻅': '见', '⻆': '角', '⻈': '讠', '⻉': '贝', '⻋': '车', '⻌': '辶',
  '⻍': '辶', '⻏': '阝', '⻐': '钅', '⻑': '長', '⻒': '镸', '⻓': '长', '⻔': '门', '⻖': '阝', '⻗': '雨', '⻘': '青', '⻙': '韦', '⻚': '页', '⻛': '风', '⻜': '飞', '⻝': '食', '⻠': '饣', '⻢': '马', '⻣': '骨', '⻤': '鬼', '⻥': '鱼', '⻦': '鸟', '⻧': '卤', '⻨': '麦', '⻩': '黄', '⻪': '黾', '⻬': '齐', '⻮': '齿', '⻰': '龙', '⻳': '龟', '⼾': '户', '⾭': '青', '⿈': '黄', '⸺': '——', '⸻': '———',
}

/**
 * The characters a PDF means: programs that print through a font's glyphs write ⼀ (a radical) for 一, and ligatures for letters. Same
 * shape, other code; nothing that a reader of the page sees changes.
 *
 * @example
 * readableSigns('⼀、⻓期') //=> '一、长期'
 */
export function readableSigns(text: string): string {
  return text.replace(/[\u2e3a\u2e3b\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06\u{2f800}-\u{2fa1f}]/gu, (sign) => RADICALS[sign] ?? sign.normalize('NFKC')).replaceAll('⋯', '…').replace(/[\u0000-\u0008\u000b-\u001f]/gu, '')
}

/** Letters and signs that documents in Chinese are written with; of letters with marks, those of pinyin. */
const FAMILIAR = /[\p{Script=Han}\p{Script=Greek}\p{Script=Bopomofo}A-Za-zＡ-Ｚａ-ｚāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüńňǹ]/u
const STRANGE = /[\p{L}\p{M}\p{Cc}\p{Cn}\u3400-\u4dbf]/u
/** Scripts that bureaus of autonomous regions write beside Chinese. The numbers of glyphs do not keep to one. */
const WRITTEN = [/\p{Script=Tibetan}/u, /\p{Script=Arabic}/u, /\p{Script=Mongolian}/u, /\p{Script=Hangul}/u, /\p{Script=Yi}/u]
const FEWEST_SIGNS = 4
const MOST_STRANGE = 0.3
/** Text has none; codes of two bytes taken for two of one have one in ten. */
const MOST_CONTROLS = 0.03

/**
 * True for what a font without a map to Unicode (ISO 32000-1, 9.10.3) gives: the numbers of its glyphs, taken for codes, are letters of all
 * the world's scripts and control codes.
 *
 * @example
 * isGibberish('ሴ㑖嘎Ꭺᄀ㲁') //=> true
 * isGibberish('关于印发方案的通知') //=> false
 */
export function isGibberish(text: string): boolean {
  const signs = [...text].filter((sign) => !/\s/u.test(sign))
  const strange = signs.filter((sign) => STRANGE.test(sign) && (!FAMILIAR.test(sign) || /[\u3400-\u4dbf]/u.test(sign)))
  const controls = signs.filter((sign) => /\p{Cc}/u.test(sign)).length
  if (controls > 1 && controls > signs.length * MOST_CONTROLS) return true
  const ofOneScript = WRITTEN.some((script) => strange.filter((sign) => script.test(sign)).length > strange.length * 0.9)
  return signs.length >= FEWEST_SIGNS && strange.length > signs.length * MOST_STRANGE && !ofOneScript
}

/** Codes no font but the file's own knows: private use, or none at all. */
export function unreadableSigns(text: string): number {
  return text.match(/[\ue000-\uf8ff\ufffd]/gu)?.length ?? 0
}
