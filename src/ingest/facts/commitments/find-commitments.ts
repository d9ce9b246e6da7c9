import { IS_THING } from '#ingest/facts/commitments/clauses.ts'
import { commitmentKind } from '#ingest/facts/commitments/commitment-kind.ts'
import { findDeadlines, type FoundDeadline } from '#ingest/facts/deadlines.ts'
import { findPromises, type Promised } from '#ingest/facts/commitments/promises.ts'
import { placeSentences } from '#ingest/facts/commitments/placed-sentences.ts'
import { promisedAmount } from '#ingest/facts/commitments/promised-amount.ts'
import { promisedObjects } from '#ingest/facts/commitments/promised-objects.ts'
import { namesUnits } from '#ingest/facts/tasks/responsibility-clause.ts'
import { stateFrom, type Passage } from '#ingest/facts/passages.ts'
import type { DocKind } from '#ingest/parsed-document.ts'
import type { Commitment } from '#ingest/facts/undertakings.ts'

/**
 * Finds what a reply or report promises: measures in the part that looks ahead, and elsewhere what 将, 拟, 计划, 力争, 争取, 预计 or a
 * day to come introduces. `writtenOn` is the day of the document: a time before it is no deadline.
 */
export function findCommitments(passages: readonly Passage[], kind: DocKind, writtenOn: string | null): Commitment[] {
  let before: { sentence: Promised['sentence']; actor: string | null } | null = null
  return findPromises(placeSentences(passages, kind), writtenOn).map((promise) => {
    const { sentence, measures } = promise
    // 我局将在6月前…，年内实现…: who begins the sentence does the rest of it too.
    const told: string | null = actorIn(sentence.passage.text.text, measures) ?? (before?.sentence === sentence && measures.every(({ subject }) => subject === null) ? before.actor : null)
    before = { sentence, actor: told }
    return commitmentOf(promise, told, writtenOn)
  })
}

/** Who will do it, where a measure says so; things that will be done are nobody. */
function actorIn(text: string, measures: Promised['measures']): string | null {
  const subject = measures.find((measure) => measure.subject !== null)?.subject
  const actor = subject ? text.slice(subject.start, subject.end).replace(/^(?:下一步|今后|同时|其中)/u, '') : ''
  return actor === '' || IS_THING.test(actor) ? null : actor
}

function commitmentOf({ sentence, start, end, core, measures }: Promised, actor: string | null, writtenOn: string | null): Commitment {
  const { passage } = sentence
  const { text } = passage.text
  const quote = text.slice(start, end)
  const own = deadlineIn(quote, writtenOn)
  const deadline = own ?? deadlineIn(text.slice(sentence.start, start), writtenOn)
  // Nobody said 将: that a measure is still to come is read from the heading above it.
  const said = measures.some(({ intent }) => intent !== null) || own !== null
  return {
    ...stateFrom(passage, passage.text, start, end, said && !deadline?.relative ? 'certain' : 'inferred'),
    kind: commitmentKind(text.slice(core, end)),
    modality: (measures.find(({ intent, subject: by }) => !sentence.ahead && (intent !== null || by !== null)) ?? measures[0]!).verb,
    quantity: promisedAmount(text.slice(core, end)),
    deadline: deadline && { raw: deadline.raw, date: deadline.date, precision: deadline.precision },
    objects: promisedObjects(quote),
    owner: actor ?? ledIn(quote) ?? responsible(passage),
  }
}

/** 由区城投公司实施, 由街道统一提供 */
function ledIn(quote: string): string | null {
  const owner = LED.exec(quote)?.groups!.owner
  return owner && namesUnits(owner) ? owner : null
}

const LED = /由(?<owner>[\u4e00-\u9fff]{2,20}?)(?:统一|具体|共同|负责)?(?:牵头|负责|实施|承担|提供|承接|承建|落实|建设|组织|开展|运营)/u

/** 责任单位：… behind the paragraph is whose all its promises are that name nobody. */
function responsible({ block: { responsibility } }: Passage): string | null {
  if (!responsibility) return null
  const { lead, units = [] } = responsibility
  return (lead.length > 0 ? lead : units).join('、') || null
}

/** 每人每年补助2400元 says how much, not when. */
const RATE = /每[人名位户床村孩]$/u

/** The last time that is still to come: what is to begin in May and be done in June is due in June. */
function deadlineIn(words: string, writtenOn: string | null): FoundDeadline | null {
  const ahead = findDeadlines(words, writtenOn).filter(({ index }) => !RATE.test(words.slice(0, index)) || !/元/u.test(words.slice(index))).filter(({ date, precision }) => (date === null ? precision !== 'month' : writtenOn === null || date >= writtenOn))
  return ahead.toSorted((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))[0] ?? null
}
