import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '#i18n/locales.ts'
import { MESSAGES } from '#i18n/translate.ts'

const keysOf = (messages: object, above = ''): string[] =>
  Object.entries(messages).flatMap(([key, value]) => (typeof value === 'string' ? [`${above}${key}`] : keysOf(value as object, `${above}${key}.`)))

const valuesIn = (messages: object): string[] => Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : valuesIn(value as object)))

describe.each(LOCALES)('the words in %s', (locale) => {
  it('are there for every key, and none is empty', () => {
    expect(keysOf(MESSAGES[locale]).toSorted()).toEqual(keysOf(MESSAGES['zh-CN']).toSorted())
    expect(valuesIn(MESSAGES[locale]).filter((words) => words.trim() === '')).toEqual([])
  })

  it('are written once: a second line of one key would take the place of the first unseen', () => {
    const written = readFileSync(new URL(`../../messages/${locale}.json`, import.meta.url), 'utf8')
    expect(written.trim().split('\n')).toEqual(JSON.stringify(MESSAGES[locale], null, 2).split('\n'))
  })
})
