/** The days of the week as columns of their own. */
export const DAY_FIELDS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** What a column of a table of opening hours may say: a span a row (days, opens, closes), or a week a row (a column for each day). A timetable is a house's, or a service's at it. */
export const HOURS_FIELDS = ['page', 'name', 'service', 'label', 'days', 'weeks', 'opens', 'closes', 'span', 'specialty', 'home', ...DAY_FIELDS, 'holidays', 'remark', 'asOf', 'nextCheck'] as const
export type HoursField = (typeof HOURS_FIELDS)[number]

const day = (one: string, english: string) => [`周${one}`, `星期${one}`, `礼拜${one}`, english, english.slice(0, 3)]

/** By which heads of columns each is known, folded: lower case, without spaces, marks and what stands in brackets. */
export const HOURS_HEADINGS: Record<HoursField, readonly string[]> = {
  page: ['页面地址', '网页', '页面', '机构页', 'page', 'slug'],
  name: ['机构', '机构名称', '名称', '单位', '单位名称', '医疗机构', '医疗机构名称', 'name', 'facility', 'facilityname'],
  service: ['服务', '服务项目', '服务名称', '科室', '科室服务', '门诊', '门诊名称', '项目', 'service', 'clinic', 'department'],
  label: ['时段', '类型', '场次', '班次', '门诊类型', 'session', 'label', 'kind'],
  days: ['星期', '日子', '周几', '开诊日', '出诊日', '接种日', '工作日', 'days', 'weekdays', 'day'],
  weeks: ['第几周', '周次', '每月第几周', 'weeks', 'nthweek'],
  opens: ['开始', '开始时间', '起', '开门', '开诊时间', '上班时间', '起始时间', 'opens', 'open', 'from', 'start'],
  closes: ['结束', '结束时间', '止', '关门', '停诊时间', '下班时间', '截止时间', 'closes', 'close', 'to', 'end'],
  span: ['时间', '开放时间', '服务时间', '营业时间', '门诊时间', '时间安排', '起止时间', 'hours', 'time', 'times'],
  specialty: ['专科', '专业', '专家专科', 'specialty'],
  home: ['来自', '专家单位', '派出单位', '所在医院', '来源医院', '专家来自', 'homehospital'],
  monday: day('一', 'monday'), tuesday: day('二', 'tuesday'), wednesday: day('三', 'wednesday'), thursday: day('四', 'thursday'), friday: day('五', 'friday'), saturday: day('六', 'saturday'),
  sunday: [...day('日', 'sunday'), '周天', '星期天', '礼拜天'],
  holidays: ['节假日', '法定节假日', '节假日安排', '节日', 'holidays'],
  remark: ['备注', '说明', 'remark', 'remarks', 'note'],
  asOf: ['截至日期', '核实日期', '核对日期', '更新日期', '数据日期', 'asof', 'verifiedon'],
  nextCheck: ['下次核实日期', '下次核对日期', 'nextcheck'],
}
