import { z } from 'zod'

const page = z.coerce.number().int().min(1).max(100_000).default(1)
const per_page = z.coerce.number().int().min(1).max(100).default(20)
const full = z.enum(['true', 'false']).default('false').describe('true：连同全部下级内容')
const organization_id = z.uuid().optional().describe('机构的 id')

/** What HSDS lists may be asked with, by HSDS's own names. Anything else is refused. */
export const OrganizationParameters = z.strictObject({ page, per_page, full, search: z.string().min(1).max(60).optional().describe('名称的任意部分') })
export const ServiceParameters = z.strictObject({
  page, per_page, full, organization_id,
  taxonomy_term_id: z.string().max(40).optional().describe('服务代码，如 FD-SIGN'),
  modified_after: z.union([z.iso.datetime({ offset: true }), z.iso.date().transform((day) => `${day}T00:00:00+08:00`)]).optional().describe('这一时刻以后有变动的：2026-11-01 或 2026-11-01T08:00:00+08:00'),
})
export const PackageParameters = z.strictObject({ district: z.string().max(40).describe('区的地址段，如 huli') })
