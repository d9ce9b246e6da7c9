import { describe, expect, it } from 'vitest'
import { failuresCsv } from '#desk/bulk/failures-csv.ts'
import { duration, timeLeft } from '#desk/bulk/time-left.ts'

describe('failures for a spreadsheet', () => {
  it('open in Excel as Chinese text in three columns, whatever a file is called', () => {
    const csv = failuresCsv([{ file: '答复,"一".docx', key: 'encrypted', words: '文件设有密码' }, { file: '=HYPERLINK("x")', key: 'empty', words: '空' }])
    expect(csv).toBe('\ufeff文件,原因,代码\r\n"答复,""一"".docx",文件设有密码,encrypted\r\n"\'=HYPERLINK(""x"")",空,empty\r\n')
  })
})

describe('the time left', () => {
  it('follows the pace of the last files, not of a slow start', () => {
    const left = timeLeft(200, 0)
    expect(left(1, 5_000)).toBe(995_000)
    let last = 0
    for (let i = 2; i <= 100; i++) last = left(i, 5_000 + i * 100)
    expect(last).toBe(10_000)
  })

  it('is said in the units one reads', () => {
    expect([400, 59_000, 95_000, 7_380_000].map(duration)).toEqual(['1 s', '59 s', '1 min 35 s', '2 h 3 min'])
  })
})
