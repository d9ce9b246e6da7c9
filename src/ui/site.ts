/** Whose site a page belongs to: what its header, footer and page tags must say (国办发〔2017〕47号). */
export type Site = {
  name: string
  /** The organ answerable for the site, 主办单位. */
  host: string | null
  home: string
  nav: Link[]
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
