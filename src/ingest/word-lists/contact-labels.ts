/** What stands before the name of the person to ask, longest first where one ends with another. */
export const CONTACT_LABELS = [
  '承办单位联系人', '主办单位联系人', '办理单位联系人', '承办科室联系人', '具体联系人', '工作联系人', '责任联系人', '联系人员', '联系同志', '联系人', '联络人', '联络员', '具体承办人', '具体经办人', '承办人员', '经办人员', '办理人员', '承办人', '经办人', '办理人', '咨询人', '解读人', '责任人',
] as const

/** What stands before a telephone number. */
export const PHONE_LABELS = [
  '联系人联系电话', '联系人电话', '承办人电话', '经办人电话', '办理人电话', '联络人电话', '联系人手机', '联络电话', '联系电话', '咨询电话', '监督电话', '举报电话', '投诉电话', '受理电话', '办公电话', '联系方式', '承办电话', '固定电话', '移动电话', '联系手机', '手机号码', '电话号码', '联系号码', '电话', '手机', '座机',
] as const

/** What stands before the unit or office that handled the case. */
export const CONTACT_UNIT_LABELS = [
  '承办处（科）室', '承办处室', '承办科室', '承办股室', '责任科室', '责任处室', '联系科室', '联系处室', '承办部门', '联系部门', '联系单位', '承办单位', '主办单位', '具体承办单位', '经办科室', '业务科室', '办理科室', '解读单位', '解读机关', '解读科室',
] as const
