// Writes docs/permissions.md from the tables the code reads: node scripts/permissions.ts
import { writeFileSync } from 'node:fs'
import { permissionsPage } from '#publishing/permissions-page.ts'

writeFileSync('docs/permissions.md', permissionsPage())
