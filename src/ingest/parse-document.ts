import type { DistrictContext, ParsedDocument } from '#ingest/parsed-document.ts'

export type ParseOptions = {
  /** The district whose staff import the document. */
  district?: DistrictContext
  /** Districts whose names may be recognised in the text, to tell city and province. */
  knownDistricts?: readonly DistrictContext[]
  file?: string
  /** Fingerprint of the bytes as received; without it, that of the text in UTF-8. */
  source?: { sha256: string; bytes: number }
}

/** Reads any text as an official document. Total: whatever the string, an answer comes back and nothing is thrown. */
export declare function parseDocument(text: string, options?: ParseOptions): ParsedDocument
