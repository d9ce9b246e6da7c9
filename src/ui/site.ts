/** Whose site a page belongs to: what its header, footer and page tags must say (国办发〔2017〕47号). */
export type Site = {
  name: string
  /** The organ answerable for the site, 主办单位. */
  host: string | null
  home: string
  /** Its rooms. Those of every day stay in view in 长者模式, where the others wait behind a fold. */
  nav: (Link & { everyday?: boolean })[]
  domain: string
  /** 网站标识码, ten digits; null until the bureau has entered it. */
  idCode: string | null
  icp: string | null
  police: string | null
  contact: string | null
  /** A colour of the palette, as a class. */
  colour: string
}

export type Link = { label: string; href: string; current?: boolean }
