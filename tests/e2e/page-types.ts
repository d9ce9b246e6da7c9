import type { APIRequestContext } from '@playwright/test'

/** Every type of public page with the address of one, found as a reader finds it: by following links from the lists. */
export const PAGE_TYPES = [
  'home', 'home in English', 'home in large type', 'district', 'replies', 'replies of one session', 'policies', 'reports', 'facilities', 'facilities of one type',
  'facilities by initials', 'facilities near a place', 'no facility fits', 'published counts', 'services', 'service', 'service in large type', 'service no source places', 'circle', 'circle of a service at an hour', 'villages', 'villages in English', 'village',
  'reply', 'reply in English', 'reply in large type', 'policy with a table', 'report', 'citation', 'authenticity', 'authenticity in English', 'check a document', 'a code that is known', 'a code that is not', 'tasks by unit', 'what a plan sets', 'facilities a document names', 'commitments', 'commitments due', 'targets in English',
  'facility', 'something wrong with a facility', 'something wrong in a document', 'search before a question', 'search results', 'search without results', 'search within a district', 'about', 'accessibility', 'privacy', 'site map', 'open data', 'open data in English', 'no such page',
] as const

export type PageType = (typeof PAGE_TYPES)[number]

export async function findAddresses(request: APIRequestContext): Promise<Record<PageType, string>> {
  const linkOn = async (page: string, pattern: RegExp) => {
    const html = await (await request.get(page)).text()
    const found = pattern.exec(html)?.[1]
    if (!found) throw new Error(`${page} has no link like ${pattern}`)
    const { pathname, search } = new URL(found.replaceAll('&amp;', '&'), `http://localhost${page}`)
    return pathname + search
  }
  const codeOn = async (page: string) => /<code>([0-9A-Z]{5}-[0-9A-Z]{5})<\/code>/.exec(await (await request.get(page)).text())![1]
  // A case number leads straight to its reply, whatever else is being published meanwhile.
  const reply = new URL((await request.get('/search?q=2025099')).url()).pathname
  const policy = await linkOn('/haicang/policies', /href="(\/haicang\/policies\/[^"?#.]+)"/)
  return {
    home: '/',
    'home in English': '/en',
    'home in large type': '/large',
    district: '/huli',
    replies: '/huli/replies',
    'replies of one session': await linkOn('/huli/replies', /href="(\/huli\/replies\?[^"]+)"/),
    policies: '/licheng/policies',
    reports: '/quangang/reports',
    facilities: '/huli/facilities',
    'facilities of one type': await linkOn('/huli/facilities', /href="(\/huli\/facilities\?[^"]+)"/),
    'facilities by initials': '/huli/facilities?q=hsjd',
    'facilities near a place': '/huli/facilities?near=xia-men-shi-zhong-yi-yuan',
    'published counts': '/huli/facility-counts',
    'no facility fits': '/huli/facilities?type=hospital&open=now',
    services: '/licheng/services',
    service: '/licheng/services/fd-sign',
    'service in large type': '/en/large/licheng/services/vax',
    'service no source places': '/huli/services/night',
    circle: '/huli/circle',
    'circle of a service at an hour': '/en/licheng/circle?for=VAX&who=pushchair&at=2026-11-28T09:30&plans=1',
    villages: '/quangang/villages',
    'villages in English': `/en/quangang/villages?street=${encodeURIComponent('南埔镇')}`,
    village: '/quangang/villages/350505100202',
    reply,
    'reply in English': `/en${reply}`,
    'reply in large type': `/large${reply}`,
    'policy with a table': policy,
    report: await linkOn('/quangang/reports', /href="(\/quangang\/reports\/[^"?#.]+)"/),
    authenticity: `${reply}/authenticity`,
    'authenticity in English': `/en${reply}/authenticity`,
    'check a document': '/verify',
    'a code that is known': `/verify?code=${await codeOn(`${reply}/authenticity`)}`,
    'a code that is not': '/verify?code=00000-00000',
    citation: await linkOn(reply, /href="([^"]+\/cite\?at=[^"]+)"/),
    'tasks by unit': await linkOn(policy, /href="([^"]+\/tasks)"/),
    'what a plan sets': await linkOn(policy, /href="([^"]+\/facts)"/),
    'facilities a document names': `${reply}/facilities`,
    commitments: '/quangang/commitments',
    'commitments due': '/quangang/commitments?due=past',
    'targets in English': '/en/licheng/targets',
    facility: await linkOn('/huli/facilities', /href="(\/huli\/facilities\/[^"?#.]+)"/),
    'something wrong with a facility': await linkOn(await linkOn('/huli/facilities', /href="(\/huli\/facilities\/[^"?#.]+)"/), /class="amend" href="([^"]+)"/),
    'something wrong in a document': await linkOn(reply, /href="([^"]+\/feedback\?[^"]+)"/),
    'search before a question': '/search',
    'search results': `/search?q=${encodeURIComponent('家庭医生')}`,
    'search without results': `/search?q=${encodeURIComponent('航天飞机燃料')}`,
    'search within a district': `/huli/search?q=${encodeURIComponent('社区卫生服务中心')}`,
    about: '/about',
    accessibility: '/accessibility',
    privacy: '/privacy',
    'site map': '/site-map',
    'open data': '/open-data',
    'open data in English': '/en/open-data',
    'no such page': '/huli/replies/never-published',
  }
}
