import { renderSVG } from 'uqr'
import { pathsFor } from '#config/paths.ts'
import { DEFAULT_LOCALE } from '#i18n/locales.ts'
import { translator } from '#i18n/translate.ts'
import type { PublicDocument } from '#documents/queries.ts'
import { layOut } from '#official-format/layout/lay-out.ts'
import { typeset } from '#official-format/typesetting/typeset.ts'
import { env } from '#platform/env.ts'

/** A published document as PDF, with the code of its address and the code to check it by. */
export async function makePdf(document: PublicDocument, checkCode: string): Promise<Uint8Array<ArrayBuffer>> {
  const { district, kind, slug } = document
  const address = env().SITE_ORIGIN + pathsFor({ locale: DEFAULT_LOCALE, large: false }).document(district.slug, kind, slug)
  const label = translator(DEFAULT_LOCALE)('official.checkCode')
  const { pdf } = await typeset(layOut(document), { address, codeImage: renderSVG(address, { border: 0 }), label, checkCode })
  return pdf
}
