import { ContentsList } from '#documents/blocks/contents-list.tsx'
import { Answers } from '#documents/reading/answers.tsx'
import { DocumentFacts, saysByItself } from '#documents/reading/document-facts.tsx'
import { DocumentHead } from '#documents/reading/document-head.tsx'
import { DocumentText } from '#documents/reading/document-text.tsx'
import { Promises } from '#documents/reading/promises.tsx'
import type { Reading } from '#documents/reading/reading.ts'
import { References } from '#documents/reading/references.tsx'
import { SourceNote } from '#documents/reading/source-note.tsx'

/** The page of one document: its head, what is known about it, its text, and what hangs together with it. */
export function DocumentPage(reading: Reading) {
  const { document, t } = reading
  return (
    <article className="doc">
      <DocumentHead {...reading} />
      <DocumentFacts {...reading} />
      <Answers {...reading} />
      <div className="cols">
        <ContentsList blocks={document.blocks} label={t('document.contents')} />
        <DocumentText {...reading} />
      </div>
      <div className="after">
        {saysByItself(document) && <Promises {...reading} />}
        <References {...reading} />
        <SourceNote {...reading} />
      </div>
    </article>
  )
}
