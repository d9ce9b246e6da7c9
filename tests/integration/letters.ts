import type { UserActor } from '#accounts/actor.ts'
import { takeIn } from '#desk/take-in.ts'
import { HULI } from './staff.ts'

/** A short letter with two terms it defines, 家医团队 and 社卫中心. */
export function aLetter(serial: number): string {
  return `厦门市湖里区卫生健康局

厦湖卫健函〔2025〕${serial}号

办理结果：A类

关于区九届人大四次会议第2025${serial}号建议的答复函

林晓明代表：

您提出的《关于增设门诊的建议》（第2025${serial}号）收悉，现将办理情况答复如下：

一、基本情况

辖区现有3家社区卫生服务中心（以下简称“社卫中心”）开设夜间门诊。

二、下一步打算

家庭医生签约服务团队（以下简称“家医团队”）换发活力。

厦门市湖里区卫生健康局

2025年9月1日

（此件主动公开）
`
}

/** Takes a letter in as a clerk does; answers its edition. */
export async function taken(author: UserActor, text: string): Promise<string> {
  const outcome = await takeIn(author, { districtCode: HULI, fileName: 'letter.txt', bytes: new TextEncoder().encode(text) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues))
  return outcome.editionId
}
