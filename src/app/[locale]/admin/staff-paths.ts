import { DEFAULT_LOCALE, type Locale } from '#i18n/locales.ts'

export type StaffPaths = ReturnType<typeof staffPaths>

/** What a page says was just done, in its address, so that it is said without JavaScript too. */
export type Done = 'imported' | 'replacing' | 'held' | 'saved' | 'revised' | 'submitted' | 'passed' | 'remarked' | 'returned' | 'published' | 'kept-dropped' | 'draft-merged' | 'moved-on' | 'release-planned' | 'release-cancelled' | 'ended' | 'ending-asked' | 'fulfilment-told' | 'fulfilment-published' | 'ending-declined' | 'discarded' | 'signed-out' | 'facility-saved' | 'taken-away' | 'put-back' | 'places-saved' | 'extent-saved' | 'circle-saved' | 'circle-computed' | 'circle-published' | 'circle-withdrawn' | 'service-saved' | 'service-approved' | 'password-changed' | 'passkey-saved' | 'passkey-removed' | 'sessions-ended' | 'password-chosen' | 'account-added' | 'roles-changed' | 'account-deactivated' | 'account-reactivated' | 'feedback-answered' | 'case-saved' | 'page-checked' | 'columns-saved' | 'table-imported' | 'change-undone' | 'merged' | 'link-revoked' | 'bulk-changed' | 'services-switched'

/** What can be done to a facility, each on a page of its own. */
export const FACILITY_TASKS = ['correct', 'takeaway', 'place', 'event', 'hours', 'switch'] as const
export type FacilityTask = (typeof FACILITY_TASKS)[number]

/** Addresses of the staff side, without the base path, which Next's Link and redirect add. */
export function staffPaths(locale: Locale) {
  const base = `${locale === DEFAULT_LOCALE ? '' : `/${locale}`}/admin`
  const edition = (id: string) => `${base}/editions/${id}`
  return {
    desk: (done?: Done) => base + said(done),
    signIn: (next = '', done: Done | '' = '') => `${base}/sign-in${asked({ next, done })}`,
    secondFactor: (next?: string) => `${base}/second-factor${asked({ next: next ?? '' })}`,
    setUp: (next?: string) => `${base}/second-factor/set-up${asked({ next: next ?? '' })}`,
    addPasskey: (next?: string) => `${base}/second-factor/passkey${asked({ next: next ?? '' })}`,
    singleSignOn: (next = '') => `${base}/single-sign-on${asked({ next })}`,
    refusedAtDoor: (issue: string) => `${base}/sign-in${asked({ refused: issue })}`,
    people: (districtSlug: string, done?: Done) => `${base}/accounts/${districtSlug}` + said(done),
    invite: (districtSlug: string) => `${base}/accounts/${districtSlug}/invite`,
    person: (districtSlug: string, userId: string) => `${base}/accounts/${districtSlug}/${userId}`,
    link: (token: string) => `${base}/link/${token}`,
    recoveryCodes: () => `${base}/account/recovery-codes`,
    account: (done?: Done) => `${base}/account` + said(done),
    import: (districtCode?: string) => `${base}/import${districtCode ? `?district=${districtCode}` : ''}`,
    edition: (id: string, done?: Done) => edition(id) + said(done),
    /** `keptId`: what was typed and not saved, to go on with. */
    text: (id: string, keptId = '') => `${edition(id)}/text${asked({ kept: keptId })}`,
    mergeDraft: (id: string, keptId: string, done: Done | '' = '') => `${edition(id)}/merge${asked({ kept: keptId, done })}`,
    fact: (id: string, key = '', kind = '', keptId = '') => `${edition(id)}/fact${asked({ key, kind: key ? '' : kind, kept: keptId })}`,
    changes: (id: string) => `${edition(id)}/changes`,
    against: (id: string, otherId: string) => `${edition(id)}/against/${otherId}`,
    preview: (id: string) => `${edition(id)}/preview`,
    official: (id: string) => `${edition(id)}/official`,
    submit: (id: string) => `${edition(id)}/submit`,
    pass: (id: string) => `${edition(id)}/pass`,
    remark: (id: string) => `${edition(id)}/remark`,
    publish: (id: string) => `${edition(id)}/publish`,
    release: (id: string) => `${edition(id)}/release`,
    return: (id: string) => `${edition(id)}/return`,
    request: (id: string) => `${edition(id)}/request`,
    end: (id: string) => `${edition(id)}/end`,
    discard: (id: string) => `${edition(id)}/discard`,
    /** `due`: the page of what is to be asked again. */
    register: (districtSlug: string, { words = '', due = 1, page = 1 }: { words?: string; due?: number; page?: number } = {}) => `${base}/register/${districtSlug}${asked({ q: words, due: due > 1 ? String(due) : '', page: page > 1 ? String(page) : '' })}`,
    many: (districtSlug: string) => `${base}/register/${districtSlug}/many`,
    switchMany: (districtSlug: string) => `${base}/register/${districtSlug}/switch`,
    misses: (districtSlug: string, page = 1) => `${base}/register/${districtSlug}/misses${asked({ page: page > 1 ? String(page) : '' })}`,
    addHouse: (districtSlug: string) => `${base}/register/${districtSlug}/add`,
    owner: (id: string, done?: Done) => `${base}/facilities/${id}/owner` + said(done),
    merge: (id: string, other = '') => `${base}/facilities/${id}/merge${asked({ other })}`,
    tables: (districtSlug: string) => `${base}/register/${districtSlug}/tables`,
    /** `before`: the change after which the list goes on. */
    registerChanges: (districtSlug: string, done: Done | '' = '', before = '') => `${base}/register/${districtSlug}/changes${asked({ done, before })}`,
    table: (districtSlug: string, tableId: string, done?: Done) => `${base}/register/${districtSlug}/tables/${tableId}` + said(done),
    tableProgress: (districtSlug: string, tableId: string) => `${base}/register/${districtSlug}/tables/${tableId}/progress`,
    tableFile: (districtSlug: string, tableId: string) => `${base}/register/${districtSlug}/tables/${tableId}/file`,
    facility: (id: string, done?: Done) => `${base}/facilities/${id}` + said(done),
    record: (id: string, kind: string, recordId = 'new', done?: Done) => `${base}/facilities/${id}/records/${kind}/${recordId}` + said(done),
    /** `field` and `value` are the ones to begin with; `feedback`: what a reader says, to be mended there. */
    facilityTask: (id: string, task: FacilityTask, about: { field?: string; value?: string; service?: string; feedback?: string } = {}) => `${base}/facilities/${id}/${task}${asked(about)}`,
    places: (districtSlug: string, done?: Done) => `${base}/places/${districtSlug}` + said(done),
    extent: (districtSlug: string) => `${base}/places/${districtSlug}/extent`,
    placeFile: (districtSlug: string) => `${base}/places/${districtSlug}/table`,
    villages: (districtSlug: string) => `${base}/villages/${districtSlug}`,
    village: (districtSlug: string, code: string, done?: Done) => `${base}/villages/${districtSlug}/${encodeURIComponent(code)}` + said(done),
    circle: (districtSlug: string, done?: Done) => `${base}/circle/${districtSlug}` + said(done),
    circleRun: (districtSlug: string, number: number) => `${base}/circle/${districtSlug}/${number}`,
    circleMethod: (districtSlug: string) => `${base}/circle/${districtSlug}/method`,
    services: (districtSlug: string, done?: Done) => `${base}/services/${districtSlug}` + said(done),
    service: (districtSlug: string, code: string) => `${base}/services/${districtSlug}/${code.toLowerCase()}`,
    deadlines: (districtSlug: string, page = 1) => `${base}/deadlines/${districtSlug}${asked({ page: page > 1 ? String(page) : '' })}`,
    documents: (districtSlug: string, { shelf = 'draft', words = '', page = 1 }: { shelf?: string; words?: string; page?: number } = {}) => `${base}/documents/${districtSlug}${asked({ shelf: shelf === 'draft' ? '' : shelf, q: words, page: page > 1 ? String(page) : '' })}`,
    /** `at`: the case to begin with, on whichever page it is. */
    cases: (districtSlug: string, { done, words = '', page = 1, at = '' }: { done?: Done; words?: string; page?: number; at?: string } = {}) => `${base}/cases/${districtSlug}${asked({ done: done ?? '', q: words, page: page > 1 ? String(page) : '', at })}${at && `#case-${at}`}`,
    promises: (districtSlug: string, { done, page = 1 }: { done?: Done; page?: number } = {}) => `${base}/promises/${districtSlug}${asked({ done: done ?? '', page: page > 1 ? String(page) : '' })}`,
    /** `at`: which page of which of its lists. */
    upkeep: (districtSlug: string, done: Done | '' = '', at: Record<string, number> = {}) => `${base}/upkeep/${districtSlug}${asked({ done, ...Object.fromEntries(Object.entries(at).map(([list, page]) => [list, page > 1 ? String(page) : ''])) })}`,
    feedback: (districtSlug: string, done: Done | '' = '', page = 1) => `${base}/feedback/${districtSlug}${asked({ done, page: page > 1 ? String(page) : '' })}`,
    trail: (districtSlug: string, page = 1, readings = false) => `${base}/trail/${districtSlug}${asked({ page: page > 1 ? String(page) : '', readings: readings ? '1' : '' })}`,
    trailFile: (districtSlug: string, format: 'csv' | 'jsonl') => `${base}/trail/${districtSlug}/export?format=${format}`,
  }
}

/** What is asked for, without what is left empty. */
function asked(given: Record<string, string>): string {
  const query = new URLSearchParams(Object.entries(given).filter(([, value]) => value !== '')).toString()
  return query && `?${query}`
}

function said(done?: Done): string {
  return done ? `?done=${done}` : ''
}

/** An address to go on to after signing in: one of ours, or the desk. */
export function safeNext(next: string | undefined, locale: Locale): string {
  const { desk } = staffPaths(locale)
  return next && /^(?:\/[a-zA-Z-]+)?\/admin(?:\/[\w\-/]*)?(?:\?[\w=&-]*)?$/.test(next) ? next : desk()
}
