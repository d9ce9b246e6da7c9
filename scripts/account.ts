// Makes a staff account with a first password: npm run account -- --email a@b.cn --name 张三 --district huli --role administrator
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import { createUser } from '#accounts/people/create-user.ts'
import { db } from '#platform/db.ts'
import { Role } from '#platform/generated/enums.ts'
import { runOnDatabase } from '#platform/postgres/run-on-database.ts'

const text = { type: 'string' } as const
const { email, name, district, role } = parseArgs({ options: { email: text, name: text, district: text, role: text } }).values
if (!email || !name || !district || !role || !(role in Role)) {
  console.error(`Usage: npm run account -- --email a@b.cn --name 张三 --district huli --role ${Object.keys(Role).join('|')}`)
  process.exit(2)
}

await runOnDatabase(async () => {
  const found = await db().district.findUnique({ where: { slug: district }, select: { code: true } })
  if (!found) throw new Error(`No district is called "${district}".`)
  const password = randomBytes(12).toString('base64url')
  await createUser({ email, name, password, memberships: [{ districtCode: found.code, role: role as Role }] })
  console.log(`${email} may sign in at /admin with the password ${password}`)
  return 0
})
