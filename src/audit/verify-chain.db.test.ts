import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#accounts/actor.ts'
import { exportTrail } from '#audit/export-trail.ts'
import { recordAudit } from '#audit/record-audit.ts'
import { verifyChain } from '#audit/verify-chain.ts'
import { db } from '#platform/db.ts'
import { ForbiddenError, NotFoundError } from '#platform/errors.ts'
import { useDatabase } from '../../tests/integration/database.ts'
import { HAICANG, HULI, clerk, twoDistricts } from '../../tests/integration/staff.ts'

const database = useDatabase()
beforeAll(async () => {
  await twoDistricts()
  await Promise.all(Array.from({ length: 12 }, (_, writer) => write(writer, 5)))
})

/** A writer that adds entries in one transaction, beside others. */
function write(writer: number, entries: number, failing = false): Promise<void> {
  const actor: Actor = { kind: 'system', name: `写入者 ${writer}` }
  return db().$transaction(async (tx) => {
    for (let nth = 0; nth < entries; nth++) {
      await recordAudit(tx, actor, { action: 'edition.correct', entityType: 'edition', entityId: `${writer}-${nth}`, districtCode: HULI, details: { title: '关于“一老一小”的答复\n', number: 1.50, nested: { b: [1, null], a: 'ü' } } })
    }
    if (failing) throw new Error('taken back')
  })
}

describe('the chain of the audit trail', () => {
  it('is one, whoever writes at once, and has no gap where a transaction was taken back', async () => {
    await expect(write(99, 3, true)).rejects.toThrow('taken back')
    await write(13, 1)
    const verified = await verifyChain(database.client)
    expect(verified).toMatchObject({ entries: 61, breaks: [], anchored: null })
    expect(verified.last.id).toBe(61n)
    const ids = await db().auditEntry.findMany({ orderBy: { id: 'asc' }, select: { id: true, at: true } })
    expect(ids.map(({ id }) => Number(id))).toEqual(Array.from({ length: 61 }, (_, index) => index + 1))
    expect(ids.every(({ at }, index) => index === 0 || at >= ids[index - 1]!.at)).toBe(true)
  })

  it('cannot be changed, cut or emptied, also not by the role the application runs as, nor its head moved', async () => {
    const refusals = [
      db().auditEntry.updateMany({ data: { actorName: '别人' } }), db().auditEntry.deleteMany({}), db().$executeRaw`truncate audit_entry`,
      db().$executeRaw`update audit_head set entry_id = 0`, db().$executeRaw`delete from audit_head`, db().$executeRaw`truncate audit_head`, db().$executeRaw`insert into audit_head values (false, 0, '')`,
    ]
    for (const refused of refusals) await expect(refused).rejects.toThrow(/only grows/)
  })

  it('gives number, time and hash itself, whatever the writer says', async () => {
    await db().$executeRaw`insert into audit_entry (id, at, actor_name, action, entity_type, entity_id, hash) values (5, '1999-01-01', '某人', 'edition.correct', 'edition', 'x', 'abc')`
    const last = await db().auditEntry.findFirstOrThrow({ orderBy: { id: 'desc' } })
    expect(last.id).toBe(62n)
    expect(last.at.getFullYear()).toBeGreaterThan(2000)
    expect((await verifyChain(database.client)).breaks).toEqual([])
  })

  it('shows a row that a superuser changed, and which', async () => {
    await behindItsBack(`update audit_entry set actor_name = '别人' where id = 17`, async () => {
      expect((await verifyChain(database.client)).breaks).toMatchObject([{ id: 17n, kind: 'changed' }])
    }, `update audit_entry set actor_name = (select actor_name from audit_entry where id = 16) where id = 17`)
  })

  it('shows where a changed row was given a matching hash, by the row after it', async () => {
    const { hash } = await db().auditEntry.findUniqueOrThrow({ where: { id: 20n } })
    await behindItsBack(`update audit_entry e set details = '{}', hash = audit_hash(previous, audit_form((id, at, actor_id, actor_name, district_code, action, entity_type, entity_id, '{}'::jsonb, '', '')::audit_entry)) where id = 20`, async () => {
      expect((await verifyChain(database.client)).breaks).toMatchObject([{ id: 21n, kind: 'parted' }])
    }, `update audit_entry set details = (select details from audit_entry where id = 19), hash = '${hash}' where id = 20`)
  })

  it('shows a row that was removed, in the middle or at the end', async () => {
    const row = 'create table kept as select * from audit_entry where id in (30, 62); delete from audit_entry where id = 30'
    const back = 'insert into audit_entry select * from kept where id not in (select id from audit_entry)'
    await behindItsBack(row, async () => expect((await verifyChain(database.client)).breaks).toMatchObject([{ id: 31n, kind: 'parted' }]), back)
    await behindItsBack('delete from audit_entry where id = 62', async () => expect((await verifyChain(database.client)).breaks).toMatchObject([{ id: 62n, kind: 'cut' }]), back)
    expect((await verifyChain(database.client)).breaks).toEqual([])
  })

  it('is whole to who looks while others write', async () => {
    const busy = database.client.$extends({
      query: {
        auditHead: {
          async findFirst({ args, query }) {
            await write(15, 1)
            return query(args)
          },
        },
      },
    })
    expect((await verifyChain(busy as unknown as typeof database.client)).breaks).toEqual([])
  })

  it('knows a hash that was noted down, and that one made anew is another chain', async () => {
    const { last } = await verifyChain(database.client)
    await write(14, 2)
    expect((await verifyChain(database.client, last.hash)).anchored).toBe(true)
    expect((await verifyChain(database.client, 'f'.repeat(64))).anchored).toBe(false)
  })
})

describe('the trail as a file', () => {
  it('can be checked line by line without this program, and says that it was taken', async () => {
    const lines = (await whole(exportTrail(clerk('auditor'), HULI, 'jsonl'))).trim().split('\n').map((line) => JSON.parse(line) as Record<string, string>)
    expect(lines.length).toBeGreaterThan(60)
    for (const { previous, form, hash } of lines) expect(createHash('sha256').update(`${previous}\n${form}`).digest('hex')).toBe(hash)
    expect(lines.at(-1)).toMatchObject({ action: 'trail.export', details: { format: 'jsonl' } })
    const csv = await whole(exportTrail(clerk('auditor'), HULI, 'csv'))
    expect(csv.split('\r\n').filter(Boolean).length).toBe(lines.length + 2)
  })

  it('is for whoever may audit there', async () => {
    await expect(whole(exportTrail(clerk('drafter'), HULI, 'csv'))).rejects.toThrow(ForbiddenError)
    await expect(whole(exportTrail(clerk('auditor', HAICANG), HULI, 'csv'))).rejects.toThrow(NotFoundError)
  })
})

async function whole(pieces: AsyncGenerator<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}

/** What only the owner of the tables can do: with the triggers off, and back again. */
async function behindItsBack(change: string, look: () => Promise<unknown>, back: string): Promise<void> {
  const quietly = async (sql: string) => {
    for (const statement of ['alter table audit_entry disable trigger user', ...sql.split('; '), 'alter table audit_entry enable trigger user']) await db().$executeRawUnsafe(statement)
  }
  await quietly(change)
  await look()
  await quietly(back)
}
