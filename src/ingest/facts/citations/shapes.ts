import { z } from 'zod'

import { located } from '#ingest/text/source-range.ts'

/** What a document has to do with one it names. */
export const CITATION_RELATIONS = [
  /** It rests on it: 根据《…》, 贯彻落实《…》. */
  'legal_basis',
  /** Put out by the issuer or others, and in force: 印发《…》. */
  'issued_measure',
  'to_be_revised',
  /** Not yet there: 拟制定《…》. */
  'draft_planned',
  /** A series of work known by its name: “三减三健”专项行动. */
  'programme',
  /** A policy named in quotation marks or by its name alone: “两个允许”政策. */
  'policy_name_only',
  'standard',
  /** A collection the issuer made for its own use: 编制《…汇编》. */
  'compiled_by_issuer',
] as const

export const Citation = z.object({
  /** Without book marks and white space; null when only its number is printed. */
  title: z.string().nullable(),
  /** 文号 with 〔〕 and without spaces, whatever brackets it is printed in. */
  docNumber: z.string().nullable(),
  /** What the text calls it from there on: 规定 of （以下简称《规定》）. */
  shortForm: z.string().nullable(),
  path: z.string().nullable(),
  /** Stands in 《》; false for policies and programmes that are named without. */
  quotedWithBrackets: z.boolean(),
  /** Null when the words around it say nothing. */
  relation: z.enum(CITATION_RELATIONS).nullable(),
  /** Of which level of government the cited document is: 国家, 省, 市, 区, 县; null when its name does not show it. */
  level: z.enum(['国家', '省', '市', '区', '县']).nullable(),
  ...located,
})
export type Citation = z.infer<typeof Citation>
