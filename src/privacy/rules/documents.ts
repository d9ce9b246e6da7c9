import type { Finding, Rule } from '#privacy/finding.ts'
import { maskedNumber } from '#privacy/numbers/masked-number.ts'

const TRAVEL = /(?:护照|通行证|回乡证|台胞证|居留证|军官证|士兵证|警官证)(?:号码?|编号)?[:为是 ]{0,3}([A-Z]{0,3}\d[\d-]{5,11})/gu
const RECORD = /(?:病历|病案|住院|门诊|就诊|诊疗|医保|社保|社会保障|健康档案)(?:卡|登记)?(?:号码?|编号|ID)[:为是 ]{0,3}([A-Z]{0,4}[-_]?\d[\d-]{3,19})/gu

/** Numbers of papers that are told by their label alone: passports and permits, and the records of a patient. */
export const documents: Rule = (text, folded) => [...labelled('travel_document', TRAVEL, text, folded), ...labelled('medical_record', RECORD, text, folded)]

function labelled(rule: Finding['rule'], shape: RegExp, text: string, folded: string): Finding[] {
  return [...folded.matchAll(shape)].map(({ 0: whole, 1: number = '', index }) => {
    const start = index + whole.length - number.length
    const end = index + whole.length
    return { rule, start, end, mask: maskedNumber(text.slice(start, end), 2, 2) }
  })
}
