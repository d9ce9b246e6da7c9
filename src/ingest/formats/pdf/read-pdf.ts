import { Unreadable, type SourceText } from '#ingest/formats/source-text.ts'

export async function readPdf(_bytes: Uint8Array): Promise<Pick<SourceText, 'text' | 'notices'>> {
  throw new Unreadable('unsupported')
}
