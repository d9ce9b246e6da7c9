import { eachElement } from '#ingest/formats/xlsx/each-element.ts'

/** The texts that cells refer to by number. How they are to be pronounced (rPh) is no part of them. */
export function readStrings(xml: string): string[] {
  const strings: string[] = []
  let [text, wanted, pronounced] = ['', false, false]
  eachElement(xml, {
    open(name) {
      if (name === 'si') text = ''
      if (name === 'rPh') pronounced = true
      if (name === 't') wanted = !pronounced
    },
    close(name) {
      if (name === 'si') strings.push(text)
      if (name === 'rPh') pronounced = false
      if (name === 't') wanted = false
    },
    text(words) {
      if (wanted) text += words
    },
  })
  return strings
}
