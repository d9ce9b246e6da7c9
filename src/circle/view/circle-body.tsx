import { Known } from '#circle/view/known.tsx'
import { Lacking } from '#circle/view/lacking.tsx'
import { MethodNote } from '#circle/view/method-note.tsx'
import { Schematic } from '#circle/view/schematic.tsx'
import { canMeasure, noneOpen, type Shown } from '#circle/view/shown.ts'
import { Summary } from '#circle/view/summary.tsx'
import { HomeTable, SiteList, StreetTable } from '#circle/view/tables.tsx'
import type { ReactNode } from 'react'

/** A circle, live or published: what is known, the answer, the drawing, the lists, the method. `change` stands after the answer. */
export function CircleBody({ change, ...shown }: Shown & { change?: ReactNode }) {
  return (
    <>
      <Known {...shown} />
      {canMeasure(shown) ? <Summary {...shown} /> : !noneOpen(shown) && <Lacking {...shown} />}
      {change}
      <Schematic {...shown} />
      {canMeasure(shown) && <StreetTable {...shown} />}
      <HomeTable {...shown} />
      {(canMeasure(shown) || shown.inputs.sites.some(({ point }) => point !== null)) && <SiteList {...shown} />}
      <MethodNote {...shown} />
    </>
  )
}
