import { findQuotations } from '#ingest/text/quotations.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import { stemBefore } from '#ingest/facts/facilities/name-stem.ts'
import { wordFinder } from '#ingest/text/word-finder.ts'
import { CALLED_PLATFORM, PLATFORM_KINDS, PLATFORM_NAME } from '#ingest/word-lists/platforms.ts'
import type { Platform } from '#ingest/facts/names/shapes.ts'

const findKinds = wordFinder(PLATFORM_KINDS)
const OWNED = /(?:平台|信息系统|小程序|公众号)/gu
const PLACED = /^(?:国家|全国|省|市|区|县|州|我[省市区县]|[\u4e00-\u9fff]{2,6}[省市区县州旗])(?!级|内|外|域|属)[\u4e00-\u9fff]{2,}/u

/**
 * Finds information systems, apps and public accounts: a name in quotation marks that is called one (“健康…”微信公众号), a name that says
 * so itself, a platform of a place (省双向转诊平台), and kinds of which a place has one. A platform in general is none.
 */
export function findPlatforms(passages: readonly Passage[]): Platform[] {
  const found = new Map<string, Platform>()
  for (const passage of passages.filter(({ role }) => role === 'body')) {
    for (const { name, start, end } of namesIn(passage.text.text)) {
      const key = name.replace(/[“”]/gu, '')
      if (!found.has(key)) found.set(key, { ...stateFrom(passage, passage.text, start, end, 'certain'), name })
    }
  }
  return [...found.values()]
}

type Named = { name: string; start: number; end: number }

function namesIn(text: string): Named[] {
  const names = [...quoted(text), ...placed(text), ...kinds(text)].toSorted((a, b) => a.start - b.start || b.end - a.end)
  return names.filter((one, i) => i === 0 || one.start >= names[i - 1]!.end)
}

function quoted(text: string): Named[] {
  return findQuotations(text, '“').flatMap(({ text: inner, start, end }) => {
    if (inner.length > 24) return []
    const called = CALLED_PLATFORM.exec(text.slice(end + 1, end + 14))?.[0]
    if (called) {
      // 网格通“全民医保”模块: a module belongs to the system named before it.
      const owner = called.endsWith('模块') ? ownerBefore(text.slice(Math.max(0, start - 14), start - 1)) : ''
      return [{ name: `${owner}“${inner}”${called}`, start: start - 1 - owner.length, end: end + 1 + called.length }]
    }
    return PLATFORM_NAME.test(inner) && inner.length > 3 ? [{ name: inner, start, end }] : []
  })
}

function ownerBefore(words: string): string {
  const stem = stemBefore(words)
  return stem.length >= 2 && stem.length <= 6 && !/^(?:上线|开发|推出|使用|增设|新增)/u.test(stem) ? stem : ''
}

function placed(text: string): Named[] {
  let bound = 0
  return [...text.matchAll(OWNED)].flatMap((match) => {
    const stem = stemBefore(text.slice(Math.max(bound, match.index - 24), match.index))
    const end = match.index + match[0].length
    bound = end
    return PLACED.test(stem) ? [{ name: stem + match[0], start: match.index - stem.length, end }] : []
  })
}

function kinds(text: string): Named[] {
  return findKinds(text).map(({ word, index }) => {
    const lead = /(?:线上、线下|线上线下|国家|全国|[省市区县州])$/u.exec(text.slice(Math.max(0, index - 5), index))?.[0] ?? ''
    return { name: lead + word, start: index - lead.length, end: index + word.length }
  })
}
