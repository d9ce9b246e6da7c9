import { readFile } from '#ingest/formats/read-file.ts'
import type { Notice } from '#ingest/formats/source-text.ts'
import type { Translate } from '#i18n/translate.ts'
import { dayInChina } from '#platform/clock.ts'

export type Received = { field: 'file' | 'text'; fileName: string; bytes: Uint8Array<ArrayBuffer>; /** What the clipboard held besides the text. */ beside?: Notice[] }

/** The uploaded files, or else the pasted text as a file of its own, or else a file that is empty, to be told so. */
export async function readReceived(form: FormData, t: Translate): Promise<Received[]> {
  const files = form.getAll('file').filter((file): file is File => file instanceof File)
  const pasted = files.every(({ size }) => size === 0) ? await pastedText(form, t) : []
  if (pasted.length > 0) return pasted
  // Where no file was chosen, a form sends an empty one, which some decoders give a name.
  return Promise.all(files.filter(({ size, name }) => size > 0 || name.includes('.')).map(async (file) => ({ field: 'file' as const, fileName: file.name.slice(-120), bytes: new Uint8Array(await file.arrayBuffer()) })))
}

/**
 * What was pasted. Where the browser also brought the format of what was pasted (from Word, WPS or a web page), the text is read from
 * that, with its tables, numbers and bold words; what is kept is this text, not the clipboard, which names folders and people.
 */
async function pastedText(form: FormData, t: Translate): Promise<Received[]> {
  const text = String(form.get('text') ?? '').replaceAll('\r\n', '\n')
  if (text.trim() === '') return []
  const day = dayInChina(new Date())
  const html = String(form.get('html') ?? '')
  const read = html === '' ? null : await readFile(new TextEncoder().encode(html), 'pasted.html')
  if (read?.ok && read.source.format === 'html') return [{ ...asFile(t('admin.import.pastedFormat', { day }), read.source.text), beside: read.source.notices }]
  return [asFile(t('admin.import.pastedName', { day }), text)]
}

function asFile(fileName: string, text: string): Received {
  return { field: 'text', fileName, bytes: new TextEncoder().encode(text) }
}
