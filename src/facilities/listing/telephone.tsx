import { dialOf } from '#facilities/values/dial.ts'

/** A telephone as printed, to tap where it is plainly one number. */
export function Telephone({ printed, areaCode }: { printed: string; areaCode: string | null }) {
  const dial = dialOf(printed, areaCode)
  return dial === null ? printed : <a href={`tel:${dial}`}>{printed}</a>
}
