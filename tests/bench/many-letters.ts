import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { asDocx } from '../fixtures/files/docx.ts'
import { asPdf } from '../fixtures/files/pdf.ts'
import { asHtml, asText, body, centred, left, numbered, right, table, type Letter } from '../fixtures/files/letter.ts'
import { dice } from './dice.ts'

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏']
const SUBJECTS = ['社区托育服务', '老年人用药安全', '院前急救体系', '儿童青少年近视防控', '乡村医生队伍', '心理健康服务', '家庭医生签约', '职业健康监护', '中医药服务', '互联网医院建设']
const SENTENCES = [
  '区卫健局会同区财政局、区民政局多次研究，明确了分工和时限。', '全区现有社区卫生服务中心{n}家，服务居民{m}万人。', '{y}年投入资金{m}.5万元用于设施改造。', '按照《“健康中国2030”规划纲要》要求，持续推进各项工作。',
  '家庭医生签约率达到{p}%，较上年提高{n}个百分点。', '在复旦中山厦门医院、湖里区妇幼保健院开展试点，群众反响良好。', '由各街道办事处负责落实场地，区市场监管局负责监督检查。', '计划到{y}年底前再增设{n}个服务点。', '有关做法在《关于印发工作方案的通知》（厦湖卫〔2022〕{n}号）中已作部署。', '下一步将加强宣传引导，提高知晓率和参与率。',
]
const TOPICS = ['提高思想认识', '健全工作机制', '加大投入力度', '强化队伍建设', '完善服务网络', '推进信息化建设', '加强监督检查', '营造良好氛围']

function prose(roll: (sides: number) => number): string {
  const filled = (text: string) => text.replace('{n}', `${1 + roll(40)}`).replace('{m}', `${3 + roll(90)}`).replace('{p}', `${40 + roll(59)}`).replace('{y}', `${2022 + roll(5)}`)
  return Array.from({ length: 2 + roll(6) }, () => filled(SENTENCES[roll(SENTENCES.length)]!)).join('')
}

/** A letter of two to six pages: most answer a suggestion or proposal, one in eight is a plan with tasks and a table. */
export function aLetter(serial: number): Letter {
  const roll = dice(serial)
  const subject = SUBJECTS[roll(SUBJECTS.length)]!
  const issuer = '厦门市湖里区卫生健康局'
  const [year, month, day] = [2021 + roll(5), 1 + roll(12), 1 + roll(28)]
  const sections = Array.from({ length: 2 + roll(3) }, () => [
    numbered(1, TOPICS[roll(TOPICS.length)]!),
    ...Array.from({ length: 1 + roll(3) }, () => [numbered(2, `${TOPICS[roll(TOPICS.length)]}。`), body(`**一是**${prose(roll)}**二是**${prose(roll)}`), body(prose(roll))]).flat(),
  ]).flat()
  const end = [right(issuer), right(`${year}年${month}月${day}日`)]
  if (roll(8) === 0) {
    return [
      centred(`${issuer}关于印发《湖里区${subject}实施方案》的通知`), left(`厦湖卫〔${year}〕${serial}号`), left('各街道办事处，各医疗卫生机构：'), body(`现将《湖里区${subject}实施方案》印发给你们，请认真贯彻执行。`), ...end,
      centred(`湖里区${subject}实施方案`), ...sections, numbered(1, '重点任务'),
      ...Array.from({ length: 8 }, (_, i) => numbered(3, `任务${i + 1}。${prose(roll)}（责任单位：区卫健局，区财政局、各街道办事处）`)),
      centred('主要指标'), table(['指标', '单位', '基期值', '目标值'], ...Array.from({ length: 9 }, (_, i) => [`指标${i + 1}`, '%', `${roll(90)}`, `${roll(99)}`])),
    ]
  }
  const asked = `${year}${String(serial).padStart(4, '0')}`
  const [who, what, meeting] = roll(2) === 0 ? ['代表', '建议', '区九届人大四次会议'] : ['委员', '提案', '区政协九届四次会议']
  return [
    centred(issuer), left(`厦湖卫健函〔${year}〕${serial}号`), left(`办理结果：${'ABC'[roll(3)]}类`), centred(`关于${meeting}第${asked}号${what}的答复函`),
    left(`${SURNAMES[roll(SURNAMES.length)]}晓明${who}：`), body(`您提出的《关于加强${subject}的${what}》（第${asked}号）收悉，现将办理情况答复如下：`), ...sections, body('感谢您对我们工作的关心和支持。'),
    left(`联系人：${SURNAMES[roll(SURNAMES.length)]}敏　　联系电话：28${10_000 + roll(89_999)}`), ...end, left('（此件主动公开）'), left('抄送：区人大常委会办公室，区政府办公室。'),
  ]
}

/** Writes so many letters to a folder: text and Word mostly, web pages and PDF among them. */
export async function writeLetters(folder: string, count: number): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (let serial = 1; serial <= count; serial++) {
    const letter = aLetter(serial)
    const [ending, bytes] = await [
      async () => ['txt', asText(letter)] as const, async () => ['docx', await asDocx(letter)] as const, async () => ['txt', asText(letter)] as const,
      async () => ['docx', await asDocx(letter)] as const, async () => (serial % 10 === 4 ? (['pdf', asPdf(letter)] as const) : (['html', asHtml(letter)] as const)),
    ][serial % 5]!()
    await writeFile(join(folder, `${String(serial).padStart(4, '0')}.${ending}`), bytes)
  }
}
