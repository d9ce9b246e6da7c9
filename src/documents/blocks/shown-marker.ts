/**
 * The number of a section as it is shown before its words: a space sets 第一章 and 第三条 apart, as in print; 一、 and （一） need none.
 *
 * @example
 * shownMarker('第一章') //=> '第一章\u3000'
 */
export function shownMarker(marker: string | null): string {
  return marker === null ? '' : /^第.+(?:[章节条编篇]|部分)$/u.test(marker) ? `${marker}\u3000` : marker
}
