import { sentenceAt } from '#documents/sentence.ts'
import { COUNT_KINDS, COUNT_WORDS, type CountKind } from '#facilities/counts/count-kinds.ts'

/** What a text says of how many houses of a kind there are, and the sentence it does so in. */
export type StatedCount = { kind: CountKind; count: number; sentence: string }

const KIND_OF = new Map(COUNT_KINDS.flatMap((kind) => COUNT_WORDS[kind].map((word) => [word as string, kind] as const)))
const WORD = [...KIND_OF.keys()].toSorted((a, b) => b.length - a.length).join('|')
const NUMBER = '\\d{1,4}|[一二两三四五六七八九十]'
const [HAVE, AFTER] = ['拥有|现有|共有|设有|建有|辖有|下辖', '(?=[、，,；;。（()）\\s]|其中|$)']

/** 三级医院12家: behind a stop, or a word of having or of place. A word of its own is not part of a longer one: 健康促进医院7个 counts no hospitals. */
const AFTER_KIND = new RegExp(`(?<=^|[、，,；;：:（(\\s]|有|其中|街道|乡镇|公立|和|及)(${WORD})(?:共|有|为)?(${NUMBER})[家所个]${AFTER}`, 'gu')
/** 现有8家社区卫生服务中心、2个分中心: behind a word of having, and not those of them that do or get something. */
const BEFORE_KIND = new RegExp(`(?<=${HAVE}|[、和及])(${NUMBER})[家所个](${WORD})${AFTER}`, 'gu')
/** What is not there yet, or is only a part. */
const NOT_NOW = /新建|新增|新设|增设|规划|计划|力争|拟|将|建成|创建|达到|改扩建|到20\d\d年/u

/**
 * How many houses of which kinds a text says there are: only what is there, and only all of a kind; a sentence about some of them,
 * or about what is to be, says nothing here.
 *
 * @example
 * findCounts('拥有三级医院12家，二级医院9家。') //=> [{ kind: 'tertiary', count: 12, … }, { kind: 'secondary', count: 9, … }]
 */
export function findCounts(text: string): StatedCount[] {
  const found = [
    ...[...text.matchAll(AFTER_KIND)].map(({ 0: whole, 1: word, 2: number, index }) => ({ word: word!, number: number!, start: index, end: index + whole.length })),
    ...[...text.matchAll(BEFORE_KIND)].filter(({ index }) => new RegExp(HAVE, 'u').test(before(text, index))).map(({ 0: whole, 1: number, 2: word, index }) => ({ word: word!, number: number!, start: index, end: index + whole.length })),
  ].toSorted((a, b) => a.start - b.start)
  const stated = found.filter(({ start }) => !NOT_NOW.test(before(text, start))).map(({ word, number, start, end }) => ({ kind: KIND_OF.get(word)!, count: toNumber(number), sentence: sentenceAt(text, start, end) }))
  return stated.filter(({ kind, count }, index) => stated.findIndex((other) => other.kind === kind && other.count === count) === index)
}

/** A clause reaches this far back at most. */
const NEAR = 60

/** What stands before, in its own sentence. */
function before(text: string, start: number): string {
  return text.slice(Math.max(0, start - NEAR), start).split(/[。；;！？\n]/u).at(-1)!
}

function toNumber(text: string): number {
  return /\d/.test(text) ? Number(text) : text === '两' ? 2 : '零一二三四五六七八九十'.indexOf(text)
}
