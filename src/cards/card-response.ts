import { join } from 'node:path'
import type { doorCard, streetCard } from '#cards/cards.ts'
import { projectRoot } from '#platform/project-root.ts'
import { setPages, TypesetterBusyError } from '#typesetting/set-pages.ts'
import { fileResponse } from '#ui/file-response.ts'

const TEMPLATES = { door: join(projectRoot, 'src/cards/door-card.typ'), street: join(projectRoot, 'src/cards/street-card.typ') }

/** A card as a PDF to print; 503 while too much else is being set. */
export async function cardResponse(kind: keyof typeof TEMPLATES, card: ReturnType<typeof doorCard | typeof streetCard>, name: string): Promise<Response> {
  try {
    const { pdf } = await setPages(TEMPLATES[kind], { card })
    return fileResponse(pdf, { mediaType: 'application/pdf', name: `${name}.pdf` })
  } catch (error) {
    if (!(error instanceof TypesetterBusyError)) throw error
    return new Response(null, { status: 503, headers: { 'retry-after': '10', 'cache-control': 'no-store' } })
  }
}
