/** What bears a name before it, whatever stands between: 忠山家园, 马荷水库. */
export const ALWAYS_NAMED = '花园|家园|小区|广场|公园|码头|小学|中学|幼儿园|药业|水库|片区|大道|大桥|大厦|公寓|工业园|产业园|居委会|村委会|车站|机场|集团|公司|煤矿|农场|林场|景区|古镇|新村|新城|苑'

/** What bears one where the name is all that stands before it: 云河河, 林旺医院, but not 卫生服物站. */
export const NAMED_ALONE = '河|溪|江|湖|山|桥|路|街|巷|站|村|镇|乡|社区|街道|医院|学校|卫生院|诊所|药店|药房|敬老院|养老院|模式|品牌'
