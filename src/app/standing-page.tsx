import { publicPage } from '#app/public-page.tsx'
import { ProsePage } from '#ui/prose-page.tsx'

/** Sections of the standing pages, in their order; the words stand in `messages` under page. */
const SECTIONS = {
  about: ['content', 'text', 'correct', 'cite', 'machines'],
  accessibility: ['large', 'keyboard', 'script', 'zoom', 'limits'],
  privacy: ['visitors', 'search', 'people', 'staff'],
} as const

type Words = `page.about.${'title' | 'intro'}`

/** A GET handler for a page that only says something. */
export function standingPage(name: keyof typeof SECTIONS) {
  return publicPage(async ({ t, to }) => {
    const words = (key: string) => t(`page.${name}.${key}` as Words)
    const sections = SECTIONS[name].map((section) => ({ title: words(`sections.${section}.title`), text: words(`sections.${section}.text`) }))
    return {
      district: null,
      title: words('title'),
      description: words('intro'),
      address: (paths) => paths[name](),
      trail: [{ label: t('site.portalName'), href: to.home() }],
      body: <ProsePage title={words('title')} intro={words('intro')} sections={sections} />,
    }
  })
}
