/** Endings of names of organs, longest first where one contains another. */
export const ORGANISATION_SUFFIXES = [
  '卫生健康委员会', '卫生健康委', '卫生健康局', '委员会办公室', '常务委员会', '常委会', '委员会', '管委会', '居委会', '村委会', '党委', '区委', '县委', '市委', '省委', '工委', '卫健委', '卫计委', '发改委', '编办', '委',
  '人民政府', '政府', '办公室', '办公厅', '领导小组', '工作专班', '专班', '指挥部', '卫健局', '分局', '总局', '局', '厅', '政协', '人大',
  '总支部', '支部', '总支', '支社', '基层委', '联合会', '工商联', '妇联', '残联', '团委', '总工会', '工会', '协会', '学会', '商会', '红十字会', '基金会', '总会', '分会', '理事会', '居委', '促进会', '研究会', '市委会', '省委会', '区委会', '县委会', '工委会',
  '监督所', '疾控中心', '保健院', '卫生院', '医院', '中心', '总队', '支队', '大队', '街道办事处', '办事处', '街道', '集团', '公司', '学院', '大学', '学校',
  '法院', '检察院', '支行', '分行', '幼儿园', '供销社', '联合社', '室', '部', '处', '科', '所', '站', '院', '办', '组', '乡', '镇', '府',
] as const

/** Democratic parties and their like, which propose in the CPPCC and nowhere else. */
export const PARTIES = ['民革', '民盟', '民建', '民进', '农工党', '农工民主党', '致公党', '九三学社', '台盟', '工商联', '工商业联合会', '无党派', '知联会'] as const

/** Parties, federations and groups that hand in 提案 in their own name. */
export const PROPOSING_GROUPS = [
  ...PARTIES, '妇联', '妇女联合会',
  '共青团', '团区委', '团市委', '总工会', '侨联', '台联', '科协', '文联', '社科联', '残联', '界别', '界', '专委会', '委员小组', '活动小组', '联络组', '代表团', '代表小组', '代表组', '工作委员会',
] as const

/** Words that end as places do and name none: 宝山市城市管理局, 丰田市社区卫生服务中心. */
export const NO_PLACES: ReadonlySet<string> = new Set(['城市', '都市', '社区', '小区', '院区', '景区', '辖区', '片区', '园区', '校区', '灾区', '疫区', '地区'])

/** What a district's health bureau and its neighbours are, told from the end of a name. First match wins. */
export const ORGANISATION_TYPES: readonly (readonly [RegExp, string])[] = [
  [/(?:领导小组|指挥部|专班|委员会办公室)$/u, '议事协调机构'],
  [/(?:卫生健康|卫健|卫生计生|卫生)[\u4e00-\u9fff]{0,6}(?:局|委员会|委|厅)$/u, '卫生健康行政部门'],
  [/(?:政府办公室|政府办公厅)$/u, '政府办公室'],
  [/人民政府$/u, '人民政府'],
  [/常务委员会$|人大常委会$/u, '人大常委会'],
  [/(?:局|委员会|委|厅)$/u, '行政部门'],
]
