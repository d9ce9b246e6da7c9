/** How tables say that nothing is held on a day. */
const CLOSED = ['休', '休息', '停诊', '不开', '不开放', '无', '否', '关闭', '闭馆', '-', '--', '—', '/', '×', 'x', 'closed', 'off']

/** Whether a cell says that nothing is held. */
export function saysClosed(cell: string): boolean {
  return CLOSED.includes(cell.normalize('NFKC').trim().toLowerCase())
}

/**
 * The times of a cell in the writing that readSessions reads: 8：00—12：00 14:30~17:30 → 8:00-12:00,14:30-17:30. A spreadsheet keeps a time as a part of a day, 0.375.
 *
 * @example
 * plainTimes('8点半至12点；14.30-17.30') //=> '8:30-12:00,14:30-17:30'
 */
export function plainTimes(cell: string): string {
  const half = cell.normalize('NFKC').trim()
  if (/^0?\.\d+$/.test(half)) return clockOf(Number(half))
  return half
    .replace(/(\d{1,2})\s*[点时](?:整|(?=\D|$))/gu, '$1:00').replace(/:00半/gu, ':30').replace(/(\d{1,2})\s*[点时](\d{1,2})分?/gu, '$1:$2')
    .replace(/(\d{1,2})\.(\d{2})/g, '$1:$2').replace(/(\d:\d{2}):00\b/g, '$1')
    .replace(/\s*[至到~–—―−-]+\s*/gu, '-').replace(/\s*[,、;，；\n]\s*|\s+/gu, ',').replace(/^,|,$/g, '')
}

/** 0.375 → 9:00 */
function clockOf(part: number): string {
  const minutes = Math.round(part * 1440)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/**
 * Days of the week in the writing that readSessions reads: 工作日, 1-5, 一至五 → 周一至周五; 周末 → 周六、日.
 *
 * @example
 * plainDays('星期一、三、五') //=> '星期一、三、五'
 */
export function plainDays(cell: string): string {
  const half = cell.normalize('NFKC').replace(/\s+/g, '').replace(/[~–—―−-]+/gu, '至').replace(/[,;，；/]/gu, '、').replaceAll('礼拜', '星期')
  if (/^(?:每天|每日|天天|全周|周一至周日|周一至周天)$/u.test(half)) return '每天'
  if (half === '工作日' || half === '平日') return '周一至周五'
  if (half === '周末' || half === '双休日') return '周六、日'
  const named = half.replace(/[1-7]/g, (number) => '一二三四五六日'[Number(number) - 1]!)
  return /^[一二三四五六日天]/u.test(named) ? `周${named}` : named
}
