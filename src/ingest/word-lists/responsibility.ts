/** What a clause calls those it names: 责任单位, 牵头部门, 配合科室 … */
export const DUTIES = ['责任', '牵头', '主办', '主责', '落实', '实施', '配合', '协办', '协同', '参与', '参加'] as const

export const BODIES = ['单位', '部门', '科室', '股室', '处室', '机构'] as const

/** Duties of those who only help. */
export const HELPING_DUTIES = ['配合', '协办', '协同', '参与', '参加'] as const

/** Duties of those who lead. */
export const LEADING_DUTIES = ['牵头', '主办', '主责'] as const

/** Verbs a clause without a label ends with: （区卫健局牵头，区财政局配合）, （各乡镇负责）. */
export const DUTY_VERBS = ['牵头负责', '牵头实施', '牵头', '按照职责分工负责', '按职责分工负责', '按职责分工落实', '分工负责', '组织实施', '负责', '配合', '落实', '参与', '承担'] as const

/** Endings of short names of units beside those of organs: 各街道, 县医保中心, 有关部门. */
export const UNIT_ENDINGS = ['单位', '部门', '机构', '社区', '村', '企业', '医共体', '医联体', '成员', '人社', '发改'] as const
