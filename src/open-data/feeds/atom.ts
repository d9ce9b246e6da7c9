import { escapeXml } from '#ui/xml-response.ts'

/** Something that was published or became known, as a reader of feeds shows it. `at` is an instant of RFC 3339. */
export type FeedEntry = { id: string; url: string; title: string; at: string; summary: string | null }

/** What a feed is of: its own address, the page it follows, and who publishes it. */
export type FeedHead = { title: string; self: string; page: string; author: string; language: string }

/** A feed that has nothing to tell yet has to say since when. */
const SINCE_EVER = '1970-01-01T00:00:00Z'

/**
 * A feed to follow a page by (Atom, RFC 4287): the newest first, at most so many. It says nothing of when it was made, so that it is the same,
 * byte for byte, until something is told.
 *
 * @example
 * atomFeed({ title: '答复', self: 'https://…/feed.atom', page: 'https://…', author: '湖里区卫生健康局', language: 'zh-CN' }, entries)
 */
export function atomFeed({ title, self, page, author, language }: FeedHead, entries: readonly FeedEntry[], most = 30): string {
  const told = entries.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, most)
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', self), element('title', title), element('updated', told[0]?.at ?? SINCE_EVER),
    link('self', self, 'application/atom+xml'), link('alternate', page, 'text/html'), `<author>${element('name', author)}</author>`,
    ...told.map(({ id, url, title: what, at, summary }) => `<entry>${element('id', id)}${element('title', what)}${element('updated', at)}${link('alternate', url, 'text/html')}${summary ? element('summary', summary) : ''}</entry>`),
    '</feed>\n',
  ].join('\n')
}

/** A day, or as much of one as is known, as the instant it began in China. */
export function instantOf(day: string): string {
  return `${day}${'-01-01'.slice(day.length - 'YYYY'.length)}T00:00:00+08:00`
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(withoutControls(text))}</${name}>`
}

function link(relation: string, href: string, type: string): string {
  return `<link rel="${relation}" type="${type}" href="${escapeXml(href)}"/>`
}

/** XML 1.0 has no place for them. */
function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu, '')
}
