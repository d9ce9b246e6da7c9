import { DATUMS, type Datum } from '#places/position.ts'

/** How people call the data, folded: without spaces and hyphens, in capitals. */
const WORDS: Record<Datum, readonly string[]> = {
  'WGS-84': ['WGS84', 'GPS', 'EPSG:4326', '4326'],
  CGCS2000: ['CGCS2000', '2000国家大地坐标系', '国家2000', '天地图', 'EPSG:4490', '4490'],
  'GCJ-02': ['GCJ02', '高德', '腾讯', '火星坐标'],
  'BD-09': ['BD09', '百度', 'BD09LL'],
}

/**
 * The datum a table names; null when it names none.
 *
 * @example
 * readDatum('高德') //=> 'GCJ-02'
 */
export function readDatum(text: string): Datum | null {
  const folded = text.normalize('NFKC').toUpperCase().replace(/[\s\-_]|坐标系?$/g, '')
  return DATUMS.find((datum) => WORDS[datum].includes(folded)) ?? null
}
