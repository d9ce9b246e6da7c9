/** What a column of a table of services at houses may say. A row is told by its house, its service and its way (mode). */
export const OFFER_FIELDS = [
  'page', 'name', 'service', 'serviceMode', 'offerStatus', 'offerText', 'eligibility', 'minAge', 'maxAge', 'feeKind', 'fee', 'accessKinds', 'access', 'area', 'bring', 'contact', 'promise', 'remark', 'asOf', 'nextCheck',
] as const
export type OfferField = (typeof OFFER_FIELDS)[number]

/** By which heads of columns each is known, folded: lower case, without spaces, marks and what stands in brackets. */
export const OFFER_HEADINGS: Record<OfferField, readonly string[]> = {
  page: ['页面地址', '网页', '页面', '机构页', 'page', 'slug'],
  name: ['机构', '机构名称', '名称', '单位', '单位名称', '医疗机构', '医疗机构名称', '服务机构', '提供机构', '开展机构', 'name', 'facility', 'facilityname'],
  service: ['服务', '服务项目', '服务名称', '项目', '项目名称', '服务内容', '开展项目', '开展服务', 'service', 'servicename'],
  serviceMode: ['方式', '服务方式', '提供方式', '服务形式', '服务模式', 'mode', 'delivery'],
  offerStatus: ['状态', '开展情况', '服务状态', '提供情况', '是否开展', '是否提供', 'status'],
  offerText: ['说明', '服务说明', '服务描述', '简介', '内容', 'description'],
  eligibility: ['对象', '服务对象', '适用对象', '适用人群', '人群', '服务人群', 'eligibility', 'forwhom'],
  minAge: ['最小年龄', '年龄下限', '起始年龄', 'minage', 'agefrom'],
  maxAge: ['最大年龄', '年龄上限', '截止年龄', 'maxage', 'ageto'],
  feeKind: ['收费类型', '是否收费', '是否免费', '收费方式', '付费方式', 'feetype'],
  fee: ['费用', '收费', '收费标准', '价格', '收费情况', 'fee', 'cost', 'price'],
  accessKinds: ['预约方式', '就诊方式', '获取方式', '办理方式', '怎样得到', '是否预约', '是否需要预约', 'howtoget'],
  access: ['就诊说明', '预约说明', '办理流程', '流程', 'accessnote'],
  area: ['服务范围', '范围', '服务区域', '覆盖范围', '服务街道', 'area', 'areaserved'],
  bring: ['所需材料', '携带材料', '材料', '带什么', '需带材料', 'bring', 'documents'],
  contact: ['联系方式', '联系电话', '电话', '咨询电话', '预约电话', '服务电话', 'contact', 'phone', 'tel'],
  promise: ['依据', '依据文件', '承诺文件', '政策依据', '文件依据', '文号', 'promise', 'basis'],
  remark: ['备注', '说明备注', 'remark', 'remarks', 'note'],
  asOf: ['截至日期', '核实日期', '核对日期', '更新日期', '数据日期', 'asof', 'verifiedon'],
  nextCheck: ['下次核实日期', '下次核对日期', 'nextcheck'],
}
