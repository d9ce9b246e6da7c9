import { FURTHER_FIELDS, SINGLE_FIELDS } from '#facilities/statements.ts'

/** What a column may say: a field of the register; the page of the house it is of; its level and rank, point and state; or when a row was and will be checked. */
export const HOUSE_FIELDS = [
  'page', 'name', ...FURTHER_FIELDS.filter((field) => field === 'shortNames' || field === 'secondNames' || field === 'aliases' || field === 'formerNames'),
  ...SINGLE_FIELDS.filter((field) => field !== 'name' && field !== 'districtCode' && field !== 'hours'), 'tier', 'rank', 'status',
  ...FURTHER_FIELDS.filter((field) => field !== 'shortNames' && field !== 'secondNames' && field !== 'aliases' && field !== 'formerNames'), 'lat', 'lng', 'crs', 'asOf', 'nextCheck',
] as const
export type HouseField = (typeof HOUSE_FIELDS)[number]

/** By which heads of columns each is known, folded: lower case, without spaces, marks and what stands in brackets. */
export const HOUSE_HEADINGS: Record<HouseField, readonly string[]> = {
  page: ['页面地址', '网页', '页面', '机构页', 'page', 'slug'],
  name: ['名称', '机构名称', '单位名称', '单位全称', '医疗机构名称', '医院名称', '机构全称', '全称', '法定名称', '第一名称', 'name', 'facilityname', 'facility', 'organizationname'],
  shortNames: ['简称', '机构简称', 'shortname', 'shortnames'],
  secondNames: ['第二名称', '第二机构名称', '其他名称', '挂牌名称', 'secondname', 'secondnames'],
  aliases: ['别称', '别名', '俗称', 'alias', 'aliases'],
  formerNames: ['曾用名', '原名称', '原名', 'formername', 'formernames'],
  address: ['地址', '机构地址', '详细地址', '执业地址', '执业地点', '所在地址', '经营地址', '注册地址', '通讯地址', 'address'],
  phone: ['电话', '联系电话', '电话号码', '固定电话', '座机', '办公电话', '门诊电话', '咨询电话', '机构电话', '服务电话', '值班电话', 'tel', 'telephone', 'phone', 'phonenumber'],
  street: ['街镇', '街道', '镇街', '乡镇街道', '街道乡镇', '所属街道', '所属街镇', '所在街道', '所在乡镇', '乡镇', 'street', 'township', 'subdistrict'],
  website: ['网站', '网址', '官网', '官方网站', 'website', 'url', 'homepage'],
  type: ['类别', '机构类别', '机构类型', '类型', '医疗机构类别', '单位类别', 'type', 'category'],
  typeCode: ['分类代码', '类别代码', '机构类别代码', '机构分类代码', 'typecode', 'ws218'],
  ownership: ['性质', '机构性质', '经营性质', '所有制', '所有制形式', '举办主体', '办医主体', '经济类型', 'ownership', 'owner'],
  stepFree: ['无台阶通道', '无障碍通道', '无障碍出入口', '无障碍', 'stepfree', 'wheelchair', 'accessible'],
  creditCode: ['统一社会信用代码', '社会信用代码', '信用代码', '统一信用代码', 'creditcode', 'uscc', 'unifiedsocialcreditcode'],
  licenceNumber: ['执业许可证登记号', '医疗机构执业许可证登记号', '许可证登记号', '执业许可证号', '许可证号', '登记号', '执业登记号', 'licencenumber', 'licensenumber', 'licence', 'license'],
  tier: ['级别', '医院级别', '机构级别', '等级', '医院等级', '级别等次', '医院评审等级', 'level', 'tier', 'grade'],
  rank: ['等次', '医院等次', '等', 'rank'],
  status: ['状态', '机构状态', '运行状态', '营业状态', '运营状态', 'status', 'operatingstatus'],
  landmark: ['附近标志', '标志物', '地标', 'landmark'],
  transport: ['交通', '公交', '公交线路', '乘车路线', 'transport', 'directions'],
  bookingUrl: ['预约网址', '预约地址', '预约链接', 'bookingurl', 'booking'],
  wechatName: ['微信公众号', '公众号', 'wechat', 'wechatname'],
  insurance: ['医保定点', '是否医保定点', '医保', '医保类别', 'insurance'],
  beds: ['床位', '床位数', '编制床位', '开放床位', '实有床位', 'beds', 'bedcount'],
  lift: ['电梯', '无障碍电梯', 'lift', 'elevator'],
  toilet: ['无障碍卫生间', '无障碍厕所', 'toilet', 'accessibletoilet'],
  parking: ['停车', '停车场', '停车位', 'parking'],
  institutionCode: ['卫生机构代码', '机构代码', '卫生机构组织代码', '组织机构代码22位', '机构组织代码', 'institutioncode'],
  insuranceCode: ['医保定点编码', '医保编码', '医保机构编码', '定点医疗机构编码', 'insurancecode'],
  lat: ['纬度', '北纬', 'lat', 'latitude'],
  lng: ['经度', '东经', 'lng', 'lon', 'longitude'],
  crs: ['坐标系', '坐标类型', 'datum', 'crs'],
  asOf: ['截至日期', '核实日期', '核对日期', '更新日期', '数据日期', 'asof', 'verifiedon'],
  nextCheck: ['下次核实日期', '下次核对日期', 'nextcheck'],
}
