/** What a name in quotation marks is called when it is an information system, app or public account. */
export const CALLED_PLATFORM = /^(?:手机|微信|政务|官方|智慧|信息|服务|健康|线上|移动|互联网|在线|综合|管理|云|签约服务|签约|预约)*(?:APP|App|公众号|小程序|视频号|抖音号|服务号|订阅号|平台|系统|模块|热线|网站|客户端|一体机)/u

/** Endings of names that say themselves what they are. */
export const PLATFORM_NAME = /(?:平台|信息系统|管理系统|APP|App|小程序|公众号|一张网|一码通|健康码|健康云|云平台|热线)$/u

/** Kinds of platform that are one thing in their place, named without quotation marks. */
export const PLATFORM_KINDS = [
  '双向转诊平台', '转诊平台', '医疗云平台', '全民健康信息平台', '区域卫生信息平台', '卫生健康信息平台', '远程会诊平台', '远程医疗平台', '远程诊疗平台', '远程心电平台', '远程影像平台', '互联网医院平台', '预约挂号平台', '预约诊疗平台', '影像云平台', '医保信息平台', '健康云平台', '统一预约挂号平台',
  '公共卫生信息平台', '疾病监测平台', '传染病监测预警平台', '急救指挥平台', '院前急救平台', '检验检查互认平台', '检查检验结果互认平台', '处方流转平台', '药品采购平台', '医疗服务监管平台', '综合监管平台', '家庭医生签约平台', '基层医疗机构统一平台', '妇幼健康信息平台', '医共体信息平台', '医养结合平台', '托育服务平台', '政务服务平台', '大数据平台', '智慧医疗平台', '智慧健康平台', '12320热线', '12345热线',
] as const
