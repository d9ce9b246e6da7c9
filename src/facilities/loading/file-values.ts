import { classifyType } from '#facilities/code-lists/classify-type.ts'
import type { RegisterEntry } from '#facilities/loading/register-file.ts'
import type { StoredValue } from '#facilities/values/standing.ts'

/**
 * What an entry of the file says, as values in the file's order within each field. The remark on the entry is one more, and so is
 * the WS 218 code its kind and name lead to, which says of itself that a rule inferred it.
 */
export function fileValues({ sources, notes }: RegisterEntry): StoredValue[] {
  const first = (field: string) => sources.find((source) => source.field === field)?.value
  const inferred = first('typeCode') === undefined ? classifyType((first('type') as string | undefined) ?? null, String(first('name'))) : null
  const nothing = { ref: null, asOf: null, note: null, quote: null, method: null, recordedBy: null, nextCheck: null }
  const all = [
    ...sources,
    ...(notes ? [{ ...nothing, field: 'notes', value: notes, kind: 'register', trust: 'register' }] : []),
    ...(inferred ? [{ ...nothing, field: 'typeCode', value: inferred.code, kind: 'rule', trust: 'rule', note: inferred.by === 'type' ? '由类别用语归入' : '由机构名称归入' }] : []),
  ]
  const next = new Map<string, number>()
  return all.map((source) => {
    const ordinal = next.get(source.field) ?? 0
    next.set(source.field, ordinal + 1)
    return { ...source, ordinal }
  })
}
