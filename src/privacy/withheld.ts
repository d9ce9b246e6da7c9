/** What stands in the place of a name or telephone that a district's rule keeps back. */
export const WITHHELD_NAME = '［姓名不公开］'
export const WITHHELD_PHONE = '［电话不公开］'
