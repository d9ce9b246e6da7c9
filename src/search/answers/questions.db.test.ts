import { beforeAll, describe, expect, it } from 'vitest'
import { type Found, find } from '#search/find.ts'
import { loadPlaces } from '#places/load-places.ts'
import { useDatabase } from '../../../tests/integration/database.ts'

const HULI = '350206'
/** A Thursday at ten. */
const now = { day: '2026-11-26', minute: 600 }
const database = useDatabase('live seeds')
const source = { kind: 'desk', ref: '现场核实', trust: 'official', asOf: null, note: null, quote: null, method: 'document', recordedBy: null, nextCheck: null }

beforeAll(async () => {
  const client = database.client
  await loadPlaces({ kind: 'system', name: 'test' }, 'content/facilities/streets.json')
  const [centre] = await client.facility.findMany({ where: { districtCode: HULI, typeCode: 'B100', status: 'operating', street: '禾山街道' }, orderBy: { slug: 'asc' }, take: 1 })
  await client.serviceOffer.deleteMany({ where: { facilityId: centre!.id } })
  await client.serviceOffer.createMany({ data: [
    { facilityId: centre!.id, serviceCode: 'VAX', mode: 'onsite', status: 'offered', feeKind: 'free', accessKinds: ['appointment'], source },
    { facilityId: centre!.id, serviceCode: 'VAX', mode: 'home', status: 'offered', source },
  ] })
  await client.place.updateMany({ where: { districtCode: HULI, name: { in: ['枋湖社区居委会', '禾山街道'] } }, data: { lat: 24.5125, lng: 118.1466, datum: 'WGS-84' } })
  await client.place.create({ data: { districtCode: HULI, code: 'L1', name: '五缘湾', kind: 'landmark', street: '金山街道', lat: 24.53, lng: 118.17, datum: 'WGS-84', source } })
}, 60_000)

/** Where a question leads first: to a list and what it is asked, a service, a place, a document, or whatever bears its words. */
function leadOf({ exact, doors, services, places, hits }: Found): string {
  if (exact) return `document ${exact.slug}`
  const [list] = doors?.districts ?? []
  if (list) return `list ${decodeURIComponent(String(new URLSearchParams(list.asked)))}${list.from ? ` from ${list.from.place}` : ''}`
  if (services[0]) return `service ${services[0].code}`
  if (places[0]) return `place ${places[0].name}`
  return hits[0] ? `${hits[0].kind} ${hits[0].slug}` : 'nothing'
}

const QUESTIONS = `
禾山街道附近打疫苗 → list service=VAX&near=350206003 from 禾山街道
五缘湾附近的发热门诊 → list service=FEVER-C&near=L1 from 五缘湾
五緣灣附近的發熱門診 → list service=FEVER-C&near=L1 from 五缘湾
枋湖打疫苗 → list service=VAX&near=350206003010 from 枋湖社区居委会
枋湖附近的牙科 → list specialty=口腔科&near=350206003010 from 枋湖社区居委会
东渡附近哪里看中医 → list service=TCM-HALL&street=湖里街道 from 东渡社区居委会
金山街道儿科 → list specialty=儿科&street=金山街道 from 金山街道
江头附近的社区医院 → list type=centre
万达广场附近的牙科 → list specialty=口腔科
离我最近的医院 → list type=hospital
何山打疫苗 → list service=VAX&street=禾山街道 from 禾山街道
付近打议苗 → list service=VAX
付近的牙可 → list specialty=口腔科
fujin yimiao → list service=VAX
heshan yimiao → list service=VAX&street=禾山街道 from 禾山街道
yimiao → service VAX
免费打疫苗 → list service=VAX&fee=free
免费打疫苗的地方 → list service=VAX&fee=free
打疫苗要预约吗 → list service=VAX&access=appointment
不用预约的打疫苗 → list service=VAX&access=walk-in
hpv疫苗预约 → list service=VAX-ADULT&access=appointment
上门打疫苗 → list service=VAX&mode=home
免费两癌筛查 → list service=SCR&fee=free
心理咨询免费吗 → list service=MH&fee=free
网上挂号 → list mode=online
网上看病 → service NETHOSP
互联网医院 → service NETHOSP
医保能报的牙科 → list specialty=口腔科&insurance=yes
能用医保的社区医院 → list type=centre&insurance=yes
医保 → service NHSA-POINT
异地就医备案 → service NHSA-POINT
周六上午孩子打疫苗 → list service=VAX-CHILD&open=now&at=2026-11-28T06:00/12:00
今晚看急诊 → list open=now&at=2026-11-26T18:00/24:00
现在开门的社区医院 → list type=centre&open=now
国庆节还开门的医院 → list type=hospital
周末门诊 → list open=now&at=2026-11-28/2026-11-29
夜诊到几点 → service NIGHT
轮椅能进的医院 → list type=hospital&step=yes
家庭医生怎么签约 → service FD-SIGN
这个社区归哪家医院管 → service FD-SIGN
老人上门换药 → service HOMEVISIT
给老人量血压 → service SELF-CHECK
被狗咬了去哪里打针 → service RABIES
孕妇建档 → service MCH
宝宝体检 → service MCH
新生儿疫苗 → service VAX-CHILD
带状疱疹疫苗 → service VAX-ADULT
高血压拿药 → service CD-MGMT
长处方 → service LONG-RX
转院到大医院怎么办 → service REF-2WAY
专家什么时候来社区坐诊 → service EXPERT
胸口痛怎么办 → service CHEST-C
中风 → service STROKE-C
失眠 → service MH
孤独症筛查 → service AUTISM
养老院 → service MEDCARE
康复 → service REHAB
煎药 → service TCM-PHARM
三伏贴 → service TCM-CARE
自助机 → service SELF-CHECK
乡下谁来看病 → service MOBILE
村里有没有医生 → service MOBILE
急救站在哪里 → list type=emergency
妇幼保健院 → list type=maternity
湖里区妇幼保健院电话 → facility hu-li-qu-fu-you-bao-jian-yuan
社区卫生服务站在哪里 → list type=station
三级医院有哪些 → list type=hospital&level=三级
三甲医院 → list type=hospital&level=三级&rank=甲等
儿科 → list specialty=儿科
口腔医院 → list specialty=口腔科
五通 → place 五通社区居委会
fever clinic → service FEVER-C
vaccine near me → list service=VAX
dentist → list specialty=口腔科
where is the hospital → list type=hospital
晚上还能看病吗 → list open=now&at=2026-11-26T18:00/24:00
眼睛疼看哪家 → list q=眼科
生孩子哪家医院好 → list specialty=妇产科
eye hospital → list q=眼科
open now → list open=now
hospital open on saturday → list type=hospital&open=now&at=2026-11-28
rabies vaccine → service RABIES
住院没人陪护怎么办 → service ESCORT-FREE
高血压药一次多开点 → service LONG-RX
家里老人走不动想请医生上门 → service HOMEVISIT
厦门市中医院电话 → facility xia-men-shi-zhong-yi-yuan
眼科中心电话 → facility xia-men-yan-ke-zhong-xin
健民医院地址 → facility hu-li-jian-min-yi-yuan
不用排队付钱 → service PAY-DESK
孕产妇死亡率 → nothing
金山社区卫生服务中心 → facility jin-shan-jie-dao-she-qu-wei-sheng-fu-wu-zhong-xin
湖里区卫健局电话 → facility xia-men-shi-hu-li-qu-wei-sheng-jian-kang-ju
`.trim().split('\n').map((line) => line.split(' → ') as [string, string])

describe('a question of residents', () => {
  it.each(QUESTIONS)('%s → %s', async (query, lead) => expect(leadOf(await find({ query, districtCode: HULI, now }))).toBe(lead))
})
