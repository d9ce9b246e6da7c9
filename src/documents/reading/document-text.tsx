import { DocumentBody } from '#documents/blocks/document-body.tsx'
import type { Reading } from '#documents/reading/reading.ts'
import { SignOff } from '#documents/reading/sign-off.tsx'

/** The text as it was issued: greeting, letter, signature, then what it carries with it, and 抄送 and 印发 at the very end. */
export function DocumentText({ document, t, to }: Reading) {
  const { blocks, district, fields, kind, slug } = document
  const words = { cite: t('document.cite'), lead: t('document.lead'), leadInferred: t('document.leadInferred'), table: t('document.table') }
  // Relative to the page: the longest plan carries sixty of these links.
  const citePage = to.cite(district.slug, kind, slug).split('/').slice(-2).join('/')
  const cite = (anchor: string) => `${citePage}?at=${encodeURIComponent(anchor)}`
  // One line may greet several: each of them carries it.
  const greetings = [...new Set(fields.addressees.map(({ raw }) => raw.trim()))]
  const attached = blocks.filter(({ part }) => part > 0)
  const { cc, printing } = fields
  return (
    <div className="sheet">
      {greetings.length > 0 && <p className="to" lang="zh-CN">{greetings.join('')}</p>}
      <DocumentBody blocks={blocks.filter(({ part }) => part === 0)} words={words} cite={cite} />
      <SignOff document={document} />
      {attached.length > 0 && <DocumentBody blocks={attached} words={words} cite={cite} />}
      {(cc || printing) && (
        <div className="imprint" lang="zh-CN">
          {cc && cc.items.length > 0 && <p>抄送：{cc.items.join(cc.separator ?? '，')}。</p>}
          {printing && <p>{printing.agency}{printing.iso && `　${printing.iso.split('-').map(Number).join('-')}`}印发</p>}
        </div>
      )}
    </div>
  )
}
