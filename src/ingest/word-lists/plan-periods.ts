/** Five-year plans and the years they cover (N8). */
export const PLAN_PERIODS: Record<string, readonly [string, string]> = {
  十二五: ['2011-01-01', '2015-12-31'],
  十三五: ['2016-01-01', '2020-12-31'],
  十四五: ['2021-01-01', '2025-12-31'],
  十五五: ['2026-01-01', '2030-12-31'],
}
