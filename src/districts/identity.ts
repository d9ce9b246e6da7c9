import { z } from 'zod'

const text = z.string().min(1).nullable().catch(null).default(null)

/** What a government page must say about whose it is. Registrations stay null until the bureau enters them. */
export const DistrictIdentity = z.object({
  siteName: text,
  siteDomain: text,
  siteIdCode: text,
  icp: text,
  police: text,
  host: text,
  contact: text,
  colour: text,
})

/** Rules that differ by place. */
export const DistrictRules = z.object({
  /** What each 办理结果 letter means here: { A: '所提问题已经解决或者基本解决' }. */
  resultClasses: z.record(z.string(), z.string()).catch({}).default({}),
  resultClassesSource: text,
})
