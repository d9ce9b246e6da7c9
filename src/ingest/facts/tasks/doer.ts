import { namesUnits } from '#ingest/facts/tasks/responsibility-clause.ts'
import { readUnits } from '#ingest/facts/tasks/responsibility.ts'
import type { Responsibility } from '#ingest/parsed-body.ts'
import type { Range } from '#ingest/text/source-range.ts'
import { partsOf } from '#ingest/text/sentences.ts'

/** 各服务中心负责组建团队，区财政局配合: who does it, in front of what is done. */
const DOES = /^(?<units>[\u4e00-\u9fff（）()、]{2,40}?)(?<leads>牵头)?[：:]?(?:具体)?负责(?![人制])[^，。；：]{2,}(?:，(?<helpers>[\u4e00-\u9fff（）()、]{2,60}?)(?:积极|协同|做好)?(?:配合|协助|参与))?/u
const SENTENCES_READ = 12

/**
 * Who a measure without any clause of responsibility says does it, in the first of its sentences that begins with a unit and 负责; null
 * where none does. `range` is that of the measure.
 *
 * @example
 * readDoer('各服务中心负责组建团队。', range)?.units //=> ['各服务中心']
 */
export function readDoer(text: string, range: Range): Responsibility | null {
  for (const { start, end } of partsOf(text, '。；').slice(0, SENTENCES_READ)) {
    // 县卫健局：负责统筹协调
    const { units, leads, helpers } = DOES.exec(text.slice(start, end))?.groups ?? {}
    if (!units || !namesUnits(units) || (helpers && !namesUnits(helpers))) continue
    const labelled = [{ label: leads ? '牵头单位' : '责任单位', units }, ...(helpers ? [{ label: '配合单位', units: helpers }] : [])]
    const read = readUnits(text.slice(start, end), labelled, range)
    return { ...read, ...(read.lead.length > 0 ? { leadConfidence: 'inferred' as const } : {}) }
  }
  return null
}
