/**
 * The name of a district or street without the kind of division it is, as people say it. Of two characters the kind is part of the name.
 *
 * @example
 * placeStem('禾山街道办事处') //=> '禾山'
 * placeStem('湖里区') //=> '湖里'
 */
export function placeStem(name: string): string {
  const place = name.replace(/办事处$/u, '')
  return place.length > 2 ? place.replace(/(?:街道|[区县市镇乡])$/u, '') : place
}
