import { findQuotations } from '#ingest/text/quotations.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import { stemBefore } from '#ingest/facts/facilities/name-stem.ts'
import { BARE_ENDINGS, LAST_CHARACTER, NO_ORGANISATION, ORGANISATION_ENDINGS, UNNAMED_ORGANISATION } from '#ingest/word-lists/organisation-endings.ts'
import type { Organisation } from '#ingest/facts/names/shapes.ts'

/** A coordinating group is named nowhere else; the other units of a clause （责任单位：…） stand with their task. */
const GROUP = /(?:小组|专班|指挥部)$/u

/**
 * Finds the organs, enterprises, schools and associations a text names, each once. Medical institutions are facilities and the units
 * responsible for a task stand with the task; names inside titles are no mention.
 */
export function findOrganisations(passages: readonly Passage[]): Organisation[] {
  const found: Organisation[] = []
  const seen = new Set<string>()
  for (const passage of passages.filter(({ role }) => role === 'body')) {
    const clause = passage.block.runs.find(({ kind }) => kind === 'responsibility')
    for (const part of ['heading', 'text'] as const) {
      for (const { name, start, end } of namesIn(passage[part].text)) {
        const isUnit = part === 'text' && clause !== undefined && start >= clause.start && end <= clause.end
        if ((isUnit && !GROUP.test(name)) || isSeen(seen, name)) continue
        seen.add(name)
        found.push({ ...stateFrom(passage, passage[part], start, end, 'certain'), name })
      }
    }
  }
  return found
}

const SHORTEST = 3

function namesIn(text: string): { name: string; start: number; end: number }[] {
  const endings = text.length < SHORTEST || !LAST_CHARACTER.test(text) ? [] : [...text.matchAll(ORGANISATION_ENDINGS)]
  if (endings.length === 0) return []
  const quoted = new Uint8Array(text.length)
  for (const { start, end } of findQuotations(text, '《“')) quoted.fill(1, start, end)
  let bound = 0
  return endings.flatMap((match) => {
    const end = match.index + match[0].length
    if (quoted[match.index] === 1) return []
    const stem = stemBefore(text.slice(Math.max(bound, match.index - 30), match.index))
    bound = end
    const name = stem + match[0]
    if (stem.length > 22 || NO_ORGANISATION.test(name) || BARE_ENDINGS.test(name) || isUnnamed(stem, match[0])) return []
    return [{ name, start: match.index - stem.length, end }]
  })
}

/** 财政局 names itself; 局 does not, whatever words of every office stand before it. */
function isUnnamed(stem: string, ending: string): boolean {
  return UNNAMED_ORGANISATION.test(stem) && (stem !== '' || BARE_ENDINGS.test(ending))
}

/** 人社局 behind 区人社局 is the same one, its level left out. */
function isSeen(seen: ReadonlySet<string>, name: string): boolean {
  return seen.has(name) || ['区', '市', '县', '省', '州', '旗'].some((level) => seen.has(level + name))
}
