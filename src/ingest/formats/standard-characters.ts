import { PLACES, type Notice, type SourceText } from '#ingest/formats/source-text.ts'

/** Traditional characters official papers cannot do without: a quick look before the dictionary is loaded. */
const COMMON = /[關於會議為們對個國發業務該與辦經現將學醫衛藥據實報請員區縣號條總設]/gu
const FEWEST = 10
/** Of all Chinese characters of a text set in traditional ones, some three in ten have another standard form. */
const LEAST_SHARE = 0.15
/** Their standard form depends on the word, so that a person has to look. */
const DOUBTFUL = '乾著藉徵夥剋甯'
const AROUND = 8
/** 乾 is 干 in words for dryness and what it stands for; elsewhere, in 乾坤 as in names (李乾), it is a standard character itself. */
const DRY = /乾(?=[淨燥旱涸枯預擾杯爽脆貨糧粉果洗眼咳嘔冷癟])|(?<=[餅烘晾曬擦吹風口筍肉瀝])乾/gu

/**
 * Sets a text in traditional characters in the standard ones (规范汉字), which organs of state have to use (国家通用语言文字法, art. 9) and in which every rule
 * of the importer is written. A text that only quotes a few of them stays as it is. How many were changed is reported, and where the standard form is in doubt.
 *
 * @example
 * (await inStandardCharacters(sourceOf('關於區九屆人大四次會議第2025099號建議的答復函…'))).text //=> '关于区九届人大四次会议第2025099号建议的答复函…'
 */
export async function inStandardCharacters(source: SourceText): Promise<SourceText> {
  const { text } = source
  if ((text.match(COMMON)?.length ?? 0) < FEWEST) return source
  const { Converter } = await import('opencc-js/t2cn')
  const [fromHongKong, fromTaiwan] = [Converter({ from: 'hk', to: 'cn' }), Converter({ from: 'tw', to: 'cn' })]
  // Each place has variants of its own: 衞 there, 著 for 着 here.
  const toStandard = (words: string) => fromTaiwan(fromHongKong(words.replace(DRY, '干')))
  const characters = text.match(/\p{Script=Han}/gu)!
  const traditional = new Set([...new Set(characters)].filter((character) => toStandard(character) !== character && !DOUBTFUL.includes(character)))
  const count = characters.filter((character) => traditional.has(character)).length
  if (count < characters.length * LEAST_SHARE) return source
  return { ...source, text: withNames(text, toStandard(text)), notices: [...source.notices, { key: 'traditional_characters', count, places: doubtfulIn(text) }] }
}

function withNames(text: string, standard: string): string {
  if (!text.includes('乾') || standard.length !== text.length) return standard
  return [...text.replace(DRY, '干')].map((character, i) => (character === '乾' ? character : standard[i])).join('')
}

const IN_DOUBT = new RegExp(`[${DOUBTFUL}]`, 'gu')

function doubtfulIn(text: string): Notice['places'] {
  return text.split(/\r\n|[\n\r]/u).flatMap((line, i) => [...line.matchAll(IN_DOUBT)].map(({ index }) => (
    { line: i + 1, page: null, words: line.slice(Math.max(0, index - AROUND), index + AROUND).trim() }
  ))).slice(0, PLACES)
}
