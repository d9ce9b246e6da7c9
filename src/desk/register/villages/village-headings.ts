/** What a column of a table of villages may say. A village is told by its code, or by its name and street. */
export const VILLAGE_FIELDS = ['code', 'village', 'street', 'mode', 'provider', 'site', 'sessions', 'frequency', 'since', 'until', 'asOf', 'nextCheck'] as const
export type VillageField = (typeof VILLAGE_FIELDS)[number]

/** By which heads of columns each is known, folded: lower case, without spaces, marks and what stands in brackets. */
export const VILLAGE_HEADINGS: Record<VillageField, readonly string[]> = {
  code: ['代码', '区划代码', '村代码', '行政村代码', '统计用区划代码', '行政区划代码', 'code'],
  village: ['村', '村名', '村名称', '行政村', '行政村名称', '行政村名', '村居', '村社区', '村居名称', '社区', '建制村', '空白村', '空白村名称', '名称', 'village', 'villagename', 'community'],
  street: ['街镇', '街道', '镇街', '乡镇', '镇', '乡镇街道', '街道乡镇', '所属街镇', '所属乡镇', '所属街道', '所在乡镇', 'street', 'township'],
  mode: ['覆盖方式', '覆盖形式', '服务方式', '服务形式', '服务模式', '方式', '模式', 'mode'],
  provider: ['服务机构', '承担机构', '承担单位', '责任机构', '责任单位', '服务单位', '派出机构', '派驻机构', '派驻单位', '巡诊机构', '巡诊单位', '覆盖机构', '延伸服务机构', '提供机构', '村卫生所', '村卫生室', 'provider'],
  site: ['服务地点', '巡诊地点', '派驻地点', '服务场所', '地点', 'site'],
  sessions: ['服务时间', '巡诊时间', '派驻时间', '时间', '时间安排', '门诊时间', 'sessions', 'timetable', 'hours'],
  frequency: ['频次', '服务频次', '巡诊频次', '巡诊次数', '频率', 'frequency'],
  since: ['开始日期', '起始日期', '起始时间', '开始时间', '自何时起', '起', 'since', 'from'],
  until: ['截止时间', '结束日期', '结束时间', '终止日期', '至何时止', '止', 'until', 'to'],
  asOf: ['截至日期', '核实日期', '核对日期', '更新日期', '数据日期', 'asof', 'verifiedon'],
  nextCheck: ['下次核实日期', '下次核对日期', 'nextcheck'],
}
