import { join } from 'node:path'
import type { doorCard, streetCard } from '#cards/cards.ts'
import { projectRoot } from '#platform/project-root.ts'
import { setPages } from '#typesetting/set-pages.ts'
import { unlessBusy } from '#typesetting/unless-busy.ts'
import { fileResponse } from '#ui/file-response.ts'

const TEMPLATES = { door: join(projectRoot, 'src/cards/door-card.typ'), street: join(projectRoot, 'src/cards/street-card.typ') }

/** A card as a PDF to print; 503 while too much else is being set. */
export function cardResponse(kind: keyof typeof TEMPLATES, card: ReturnType<typeof doorCard | typeof streetCard>, name: string): Promise<Response> {
  return unlessBusy(async () => {
    const { pdf } = await setPages(TEMPLATES[kind], { card })
    return fileResponse(pdf, { mediaType: 'application/pdf', name: `${name}.pdf` })
  })
}
