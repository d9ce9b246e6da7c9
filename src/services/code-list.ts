/** How a service reaches people: at the house, at home, where it drives to, online, by telephone, or at a machine. */
export const MODES = ['onsite', 'home', 'mobile', 'online', 'phone', 'self-service'] as const
export type Mode = (typeof MODES)[number]

/** The shelves of the list of services. */
export const SERVICE_GROUPS = ['doctor', 'chronic', 'home', 'prevention', 'mother', 'emergency', 'tcm', 'rehab', 'convenience'] as const
export type ServiceGroup = (typeof SERVICE_GROUPS)[number]

/** A service residents can ask for, by a code of our own, with the words by which official documents speak of it. Names stand in `messages` under services.names. */
export const SERVICES = {
  'FD-SIGN': { group: 'doctor', words: ['家庭医生签约', '签约服务', '家庭医生'] },
  'REF-2WAY': { group: 'doctor', words: ['双向转诊', '预约转诊'] },
  EXPERT: { group: 'doctor', words: ['专家坐诊', '专科顾问', '到社区坐诊', '专家下社区', '专家门诊'] },
  NETHOSP: { group: 'doctor', words: ['互联网医院', '互联网诊疗'] },
  NIGHT: { group: 'doctor', words: ['夜诊', '夜间门诊'] },
  WEEKEND: { group: 'doctor', words: ['周末门诊'] },
  'LONG-RX': { group: 'chronic', words: ['长处方', '续方'] },
  'CD-MGMT': { group: 'chronic', words: ['慢病管理', '慢性病管理', '慢病一体化', '高血压、糖尿病', '慢病随访'] },
  SCR: { group: 'chronic', words: ['慢性病筛查', '慢病筛查', '癌症筛查', '肺癌筛查', '大肠癌', '“两癌”', '两癌'] },
  'SPORT-MED': { group: 'chronic', words: ['体卫融合', '运动处方'] },
  'SELF-CHECK': { group: 'chronic', words: ['健康小屋', '自助健康检测', '自助检测'] },
  HOMEBED: { group: 'home', words: ['家庭病床'] },
  HOMEVISIT: { group: 'home', words: ['上门服务', '上门巡诊', '入户'] },
  MOBILE: { group: 'home', words: ['巡回医疗', '巡诊'] },
  'ESCORT-FREE': { group: 'home', words: ['免陪照护', '无陪护'] },
  VAX: { group: 'prevention', words: ['预防接种', '疫苗接种'] },
  'VAX-CHILD': { group: 'prevention', words: ['儿童预防接种', '儿童接种'] },
  'VAX-ADULT': { group: 'prevention', words: ['成人接种', '流感疫苗'] },
  RABIES: { group: 'prevention', words: ['犬伤', '狂犬病暴露'] },
  MCH: { group: 'mother', words: ['孕产妇', '儿童保健', '妇幼保健服务'] },
  AUTISM: { group: 'mother', words: ['孤独症', '自闭症'] },
  'FEVER-C': { group: 'emergency', words: ['发热门诊'] },
  'FEVER-R': { group: 'emergency', words: ['发热诊室'] },
  'FEVER-S': { group: 'emergency', words: ['发热哨点'] },
  ENTERIC: { group: 'emergency', words: ['肠道门诊'] },
  'CHEST-C': { group: 'emergency', words: ['胸痛中心'] },
  'CHEST-U': { group: 'emergency', words: ['胸痛单元'] },
  'STROKE-C': { group: 'emergency', words: ['卒中中心'] },
  'TRAUMA-C': { group: 'emergency', words: ['创伤中心', '创伤救治'] },
  'MAT-C': { group: 'emergency', words: ['危重孕产妇'] },
  'NEO-C': { group: 'emergency', words: ['危重儿童', '危重新生儿'] },
  'TCM-HALL': { group: 'tcm', words: ['中医馆'] },
  'TCM-STUDIO': { group: 'tcm', words: ['传承工作室', '名医工作室'] },
  'TCM-PHARM': { group: 'tcm', words: ['共享中药房', '代煎', '煎煮'] },
  'TCM-CARE': { group: 'tcm', words: ['中医药服务', '中医适宜技术', '中医义诊'] },
  REHAB: { group: 'rehab', words: ['康复服务', '康复医疗', '康复治疗', '康复病房'] },
  GERI: { group: 'rehab', words: ['老年医学', '老年病', '老年友善'] },
  MEDCARE: { group: 'rehab', words: ['医养结合', '医养'] },
  MH: { group: 'rehab', words: ['心理咨询', '心理健康服务', '心理援助'] },
  'PAY-DESK': { group: 'convenience', words: ['诊间结算', '一码就医', '一码通'] },
  'NHSA-POINT': { group: 'convenience', words: ['医保经办', '医保便民'] },
} as const satisfies Record<string, { group: ServiceGroup; words: readonly string[] }>

export type ServiceCode = keyof typeof SERVICES
export const SERVICE_CODES = Object.keys(SERVICES) as ServiceCode[]

export function isServiceCode(text: string): text is ServiceCode {
  return Object.hasOwn(SERVICES, text)
}

/** The last part of a service's address: fd-sign for FD-SIGN. */
export function slugOf(code: ServiceCode): string {
  return code.toLowerCase()
}

/** The service an address names; null when there is none. */
export function serviceOf(slug: string): ServiceCode | null {
  const code = slug.toUpperCase()
  return slug === slug.toLowerCase() && isServiceCode(code) ? code : null
}

/**
 * Services of the same kind, by what their codes begin with: who finds no 发热门诊 is helped by a 发热诊室.
 *
 * @example
 * kinOf('FEVER-C') //=> ['FEVER-R', 'FEVER-S']
 */
export function kinOf(code: ServiceCode): ServiceCode[] {
  const stem = (one: ServiceCode) => one.split('-')[0]
  return SERVICE_CODES.filter((other) => other !== code && stem(other) === stem(code))
}
