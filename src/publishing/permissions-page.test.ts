import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { permissionsPage } from '#publishing/permissions-page.ts'

it('docs/permissions.md says what the code does (node scripts/permissions.ts writes it anew)', () => {
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionsPage())
})
