import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { composeLetter } from '../fixtures/composed/compose.ts'

const folder = new URL('../../content/documents/', import.meta.url)
const documents = readdirSync(folder).flatMap((slug) => readdirSync(new URL(`${slug}/`, folder)).map((file) => readFileSync(new URL(`${slug}/${file}`, folder), 'utf8')))

const PIECES = [
  '厦门市湖里区卫生健康局', '厦湖卫健函〔2025〕11号', '办理结果：A类', '办理结果：A□ B☑ C□', '关于区九届人大四次会议第2025099号建议的答复函', '刘荣如代表：', '商 莉、张小明等8名委员：', '您提出的《关于改善的建议》（第2025099号）收悉，现答复如下：',
  '一、办理工作背景', '（一）加强领导。', '1. 健全体制。', '一是加强。二是完善。', '——提升。', '①', '（责任单位：区卫健局，发改局）', '“', '”', '《', '》', '（', '）', '**', '#', '\t', '甲\t乙\t丙', '办理类别\tA\t文号\t厦卫〔2025〕1号', '\n', '\r\n', '\n\n', '　　', ' ', '\u0000', '\ufeff', '\ud800', '😀', '&nbsp;',
  '感谢您的关心。', '联系人：许纯纯 联系电话：2808387', '2025年6月12日', '二〇二三年八月九日', '2023.8.9', '（此件主动公开）', '抄送：区政府办公室。', '办公室 2023年3月2日印发', '索引号：1 文号：2', '[索引号] 1 [文号] 2', '浏览次数：3', '首页>公开', '版权所有', '此致', '敬礼', '附件：1.表', '附件1', '自2024年7月1日起施行', '— 3 —', '第3页 共5页', '号', '第', '届', '：', '。', '公告', '实 施 方 案',
  '到2025年底，', '力争', '分别达到', '均', '3家', '3-5个', '二十余种', '85%以上', '4‰', '12/10万', '近1.2万人次', '由2022年的40%提高到', '每万人口', '其中', '等10项制度', '增长', '全覆盖', '市第一医院', '区妇幼保健院', '浮桥、常泰街道社区卫生服务中心', '（以下简称市一院）', '与', '建立医联体', '中医康复科', '指标\t单位\t2025年目标\n', '孕产妇死亡率\t1/10万\t≤9\n',
]
const piece = fc.constantFrom(...PIECES)

const madeUp = fc.array(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }), { maxLength: 60 }).map((parts) => parts.join(''))

/** Real documents and composed letters, cut into and written over in a few places. */
const source = fc.oneof({ weight: 1, arbitrary: fc.constantFrom(...documents) }, { weight: 6, arbitrary: fc.nat(100_000).map((seed) => composeLetter(seed).text) })
const cuts = fc.array(fc.tuple(fc.nat(20_000), fc.nat(400), fc.oneof(piece, fc.constant(''))), { maxLength: 8 })
const mutated = fc.tuple(source, cuts).map(([text, places]) => places.reduce((written, [at, length, put]) => {
  const from = at % (written.length + 1)
  return written.slice(0, from) + put + written.slice(from + length)
}, text))

/** Lines of a letter in any order. */
const shuffled = source.chain((text) => fc.shuffledSubarray(text.split('\n'), { minLength: 0 })).map((lines) => lines.join('\n'))

/** Any text whatever: letters, what is left of letters, and noise. */
export const anyTexts = fc.oneof({ weight: 3, arbitrary: madeUp }, { weight: 4, arbitrary: mutated }, { weight: 1, arbitrary: shuffled }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 300 }) })
