import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AUDIT_ACTIONS } from '#audit/record-audit.ts'
import en from '../../messages/en.json' with { type: 'json' }
import zhCN from '../../messages/zh-CN.json' with { type: 'json' }

describe('the audit trail', () => {
  it('gets an entry from every verb of the staff side that opens a transaction', () => {
    const sources = globSync('src/{accounts,desk,publishing}/**/*.ts').filter((file) => !file.endsWith('.test.ts'))
    const writing = sources.filter((file) => readFileSync(file, 'utf8').includes('$transaction('))
    expect(writing.length).toBeGreaterThan(6)
    // Every ending is carried out, and recorded, by one function.
    expect(readFileSync('src/desk/endings/carry-out-ending.ts', 'utf8')).toMatch(/recordAudit\(/)
    expect(writing.filter((file) => !/(?:record(?:Audit|OnAccount)|carryOutEnding)\(/.test(readFileSync(file, 'utf8')))).toEqual([])
  })

  it.each([['zh-CN', zhCN], ['en', en]])('has words in %s for everything it records', (_locale, messages) => {
    const words = messages.admin.trail.action as Record<string, Record<string, string>>
    for (const action of AUDIT_ACTIONS) {
      const [entity = '', verb = ''] = action.split('.')
      expect(words[entity]).toHaveProperty(verb)
    }
  })
})
