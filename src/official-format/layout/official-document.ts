/** A document laid out by GB/T 9704—2012: which element stands where, before any program sets it. Plain text throughout. */
export type OfficialDocument = {
  /** 文件格式 (7), or 信函格式 (10.1). */
  format: 'document' | 'letter'
  /** 发文机关标志 (7.2.4). */
  mark: string | null
  number: string | null
  /** 签发人 of a document that goes upward (7.2.6). */
  signer: string | null
  /** 办理结果：A类, on the first page of a reply; no element of the standard. */
  resultClass: string | null
  /** 标题 (7.3.1), broken into its lines. */
  title: string[]
  /** 主送机关 (7.3.2), with its colon. */
  addressees: string | null
  body: Part[]
  /** 附件说明 (7.3.4): the names alone. */
  enclosed: string[]
  /** 区政府分管领导：…, 承办单位联系人：…: lines above the signature. */
  answerable: string[]
  /** 署名 (7.3.5): organs, who sealed for them, 成文日期 in Arabic digits. */
  signatures: string[]
  sealedFor: string | null
  date: string | null
  /** 附注 (7.3.6), in its parentheses. */
  note: string | null
  /** 附件 and documents sent along, each on a page of its own (7.3.7). */
  attachments: Attachment[]
  /** 抄送机关 (7.4.2). */
  copies: string | null
  /** 印发机关和印发日期 (7.4.3); none in a letter. */
  printing: { agency: string; date: string } | null
}

export type Attachment = { label: string | null; title: string[]; body: Part[] }

/** A paragraph of running text, or a table. */
export type Part = Paragraph | OfficialTable

export type Paragraph = {
  kind: 'paragraph'
  /** By its numbering: 1 一、 (黑体) 2 （一） (楷体) 3 1. 4 （1）; 0 is plain text. */
  level: number
  /** Number, words and stop of the heading the paragraph begins with. */
  heading: string
  text: string
}

export type OfficialTable = {
  kind: 'table'
  title: string | null
  columns: string[]
  /** One row after another; a cell may head the rows below it. */
  rows: Cell[][]
  /** How wide each column is, as shares. */
  widths: number[]
}

export type Cell = { text: string; rows: number }
