import { ORGANISATION_TYPES } from '#ingest/word-lists/organisations.ts'
import { rangeOf } from '#ingest/text/traced-text.ts'
import { ELEMENT_LABELS } from '#ingest/word-lists/form-labels.ts'
import { bareName, isOrganisation, organsIn } from '#ingest/elements/element-shapes.ts'
import type { FormPair } from '#ingest/elements/form-pairs.ts'
import type { Printed } from '#ingest/text/printed.ts'
import { readJurisdiction, type Districts } from '#ingest/elements/jurisdiction.ts'
import type { End } from '#ingest/elements/end-fields.ts'
import type { Head } from '#ingest/elements/head-fields.ts'
import type { Layout } from '#ingest/layout.ts'
import type { Range } from '#ingest/text/source-range.ts'
import type { ParsedDocument } from '#ingest/parsed-document.ts'
import type { RoledParagraph } from '#ingest/roles.ts'

type Issuer = NonNullable<ParsedDocument['issuer']>

/** An organ named in the text, and where. */
export type OrganMention = { name: string; line: number; range: Range }

/** Who issues a document, and of which place it is. */
export function readIssuing({ layout: { paragraphs, pairs, printed }, head, end, districts }: { layout: Layout; head: Head; end: End; districts: Districts }): Pick<ParsedDocument, 'issuer' | 'jurisdiction'> {
  const issuer = readIssuer({
    letterhead: head.letterhead && mentionOf(head.letterhead.paragraph, printed), signature: end.signed && { ...mentionOf(end.signed, printed), name: end.signatories[0]! },
    other: head.title?.organ ?? pairedOrgan(pairs) ?? explainingOrgan(paragraphs),
  }, paragraphs.find(({ role }) => role === 'seal') ?? null)
  const names = [issuer?.name, end.signature?.normalized, head.title?.organ?.name].filter((name) => name !== undefined)
  return { issuer, jurisdiction: readJurisdiction(names, districts) }
}

/** Of organs that issue together, the first. */
function mentionOf(paragraph: RoledParagraph, printed: Printed): OrganMention {
  const organs = organsIn(printed(paragraph))
  const name = organs.length > 1 ? organs[0]! : paragraph.text
  return { name, line: paragraph.line, range: rangeOf(paragraph, 0, name.length) }
}

/** 发布机构 of the index table: the last resort for the issuer. */
function pairedOrgan(pairs: readonly FormPair[]): OrganMention | null {
  const pair = pairs.find(({ label, value }) => ELEMENT_LABELS.organ.test(label) && value.length > 3 && !value.endsWith('网站'))
  return pair ? { name: pair.value, line: pair.paragraph.line, range: rangeOf(pair.paragraph, pair.index, pair.index + pair.value.length) } : null
}

/** 解读机关：某区卫生健康局: who gives an explanation of a policy out, below its text. */
function explainingOrgan(paragraphs: readonly RoledParagraph[]): OrganMention | null {
  for (const paragraph of paragraphs) {
    const match = paragraph.text.length <= 60 ? EXPLAINER.exec(paragraph.text) : null
    if (match && isOrganisation(match[1]!)) return { name: match[1]!, line: paragraph.line, range: rangeOf(paragraph, match[0].length - match[1]!.length, match[0].length) }
  }
  return null
}

const EXPLAINER = /^[（(]?解读(?:机关|单位|部门)\s?[：:]\s?([\u4e00-\u9fff]{4,30})/u

/**
 * Names the issuing organ: from the mark at the head (厦门市湖里区卫生健康局文件), else the signature, else the head of the title.
 * A bracketed note tells when another organ lent its seal (代章).
 */
function readIssuer(mentions: { letterhead: OrganMention | null; signature: OrganMention | null; other: OrganMention | null }, seal: RoledParagraph | null): Issuer | null {
  const mention = fullest([mentions.letterhead, mentions.signature, mentions.other])
  if (!mention) return null
  const name = bareName(mention.name)
  const sealed = seal && /^[（(](.+?)代章[）)]$/u.exec(seal.text)
  return {
    name, type: typeOf(name), nameAsSigned: mentions.signature?.name ?? null,
    sealedOnBehalfBy: sealed?.[1] ?? null, sealNoteRaw: sealed ? seal.text : null, sealLine: sealed ? seal.line : null,
    line: mention.line, range: mention.range,
  }
}

/** The first mention, or a later one that spells the same name out: 厦门市湖里区卫生健康局 for 湖里区卫生健康局. */
function fullest(mentions: readonly (OrganMention | null)[]): OrganMention | null {
  const named = mentions.filter((mention) => mention !== null)
  return named.reduce<OrganMention | null>((best, mention) => (!best || bareName(mention.name).endsWith(bareName(best.name)) && mention.name.length > best.name.length ? mention : best), null)
}

/** 区级卫生健康行政部门, 区人民政府, 议事协调机构: what the end of the name says. */
function typeOf(name: string): string | null {
  const type = ORGANISATION_TYPES.find(([shape]) => shape.test(name))?.[1]
  if (!type) return null
  const level = levelOf(name)
  if (!level || type === '议事协调机构') return type
  return type.endsWith('部门') ? `${level}级${type}` : type.startsWith('政府') || type.startsWith('人民政府') ? level + type : type
}

function levelOf(name: string): string | null {
  const levels = [...name.matchAll(/省|自治区|市|区|县|旗/gu)].filter((match) => !/^(?:场|区管)/u.test(name.slice(match.index + 1))).map((match) => match[0])
  return levels.at(-1) ?? null
}
