import { SaxesParser } from 'saxes'
import { Unreadable } from '#ingest/formats/source-text.ts'

export type ElementReader = {
  open(name: string, attribute: (name: string) => string | undefined): void
  close(name: string): void
  text(words: string): void
}

/**
 * Goes through a part of a workbook without keeping it as a tree: a sheet of fifty thousand rows has a million elements. Names come
 * without their prefix. Throws Unreadable('broken_file') for what is not well-formed.
 */
export function eachElement(xml: string, reader: ElementReader): void {
  const parser = new SaxesParser()
  parser.on('error', () => {
    throw new Unreadable('broken_file')
  })
  parser.on('opentag', ({ name, attributes }) => reader.open(local(name), (wanted) => attributes[wanted]))
  parser.on('closetag', ({ name }) => reader.close(local(name)))
  parser.on('text', (words) => reader.text(words))
  parser.write(xml).close()
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
