import type { z } from 'zod'
import { readStated, stated } from '#open-data/read-stated.ts'
import type { Listed } from '#open-data/listed.ts'
import type { TargetParameters } from '#open-data/parameters.ts'
import type { Target } from '#open-data/shapes.ts'
import { dayInChina } from '#platform/clock.ts'

/** What live documents set out to reach, as people confirmed it. */
export function readTargets(asked: z.output<typeof TargetParameters>): Promise<Listed<z.infer<typeof Target>>> {
  const today = dayInChina(new Date())
  return readStated('target', asked, today, ({ fact, document }) => {
    const { indicator, comparator, value, unit, baseline, deadlineRaw, deadline, scope, nature } = fact
    return { ...stated(fact, document, today, deadline), indicator, comparator, value, unit, baseline, deadlineRaw, deadline, scope, nature } as z.infer<typeof Target>
  })
}
