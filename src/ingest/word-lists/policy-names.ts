/**
 * Policies and programmes of the health field that are known by name alone. In the text they stand without 《》, so only the
 * name tells that a document or a programme is meant.
 */
export const POLICY_NAMES = [
  '两个允许', '三医联动', '三明医改', '放管服', '双减', '四个最严', '九不准', '证照分离',
] as const

/** Programmes: series of work that a higher level ordered and every place carries out. */
export const PROGRAMME_NAMES = [
  '优质服务基层行', '三减三健', '千名医师下基层', '千名医生下基层', '千人医师下基层', '万名医师支援农村', '千县工程', '健康中国行动', '健康中国母亲行动', '健康口腔行动', '光明行动', '健康儿童行动', '母婴安全行动', '生殖健康促进行动', '出生缺陷防治能力提升计划', '早诊早治项目', '改善就医感受提升患者体验', '改善就医感受 提升患者体验',
  '改善医疗服务行动', '全面提升医疗质量行动', '手术质量安全提升行动', '病历内涵质量提升行动', '患者安全专项行动', '医疗质量管理年', '民营医院管理年', '公立医院高质量发展促进行动', '基层中医药服务能力提升工程', '中医药文化传播行动', '名医堂工程', '大学生乡村医生专项计划', '体重管理年', '服务百姓健康行动', '职业病防治攻坚行动', '地方病防治巩固提升行动',
] as const
