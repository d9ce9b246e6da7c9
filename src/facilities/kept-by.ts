import { Prisma } from '#platform/generated/client.ts'

/** Whether a row of `facility` is in the register that a district keeps: its own houses, and the partners elsewhere that name it first. */
export function keptBy(districtCode: string): Prisma.Sql {
  return Prisma.sql`(district_code = ${districtCode} or (district_code is null and related_districts @> array[${districtCode}] and related_districts[1] = ${districtCode}))`
}
