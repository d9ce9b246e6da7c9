/** What joins two houses, as documents call it. The first that is found behind the second house counts. */
export const RELATION_TYPES = [
  /(?:“[^”]{1,12}”)?(?:(?:紧密型|松散型|半紧密型|区域|城市|县域|跨区域|专科|中医)[\u4e00-\u9fff]{0,2}?)*(?:医联体|医共体|医疗联合体|医疗共同体|医疗卫生共同体)/u,
  /[\u4e00-\u9fff]{0,8}联盟/u,
  /对口(?:支援|帮扶|协作|合作)|远程(?:医疗|会诊)?协作(?:网|关系)?|战略合作|托管|领办|合作办医|结对帮扶|技术协作|合作共建|双向转诊|专科共建|科室共建|帮扶|共建/u,
] as const

/** How far it is: the verb before the houses, or the one that makes the tie. */
export const RELATION_STATUS = /探索|谋划|推进|推动|深化|巩固|加强|继续|持续|拟|计划|力争|依托|支持|鼓励/u
export const RELATION_MADE = /已?(?:建立|签订|签署|组建|成立|加入|构建|开展|共建|实现|完成|达成|形成)/u

/** What stands between two houses when the one is the other's. */
export const ACTS_ON = /^(?:、?(?:与|和|同|由))?\s?(?<type>对口(?:支援|帮扶)|托管|帮扶|领办|支援)$/u

/** What stands before the house whose alliance another joins. */
export const JOINS = /^(?:已|也|成功|正式|积极|申请|率先)*(?<status>加入|融入|纳入)(?:以)?$/u

/** What is joined, right behind the house that leads it. */
export const ALLIANCE = /^(?:为首的|牵头的)?(?<type>[\u4e00-\u9fff]{0,10}?(?:联盟|医联体|医共体|联合体|协作网|协作组|医疗集团))/u

/** Houses of a place that are told without a name: 我区公立医疗机构. */
export const UNNAMED_PARTIES = /(?:我|本|全)[区县市州旗](?:的)?(?:各)?(?:公立|基层|区属|县属|市属)?(?:医疗(?:卫生)?机构|社区卫生服务中心|乡镇卫生院)?|各(?:社区卫生服务中心|社卫中心|乡镇卫生院|镇卫生院|基层医疗(?:卫生)?机构)/gu

/** Endings of names of departments. */
export const DEPARTMENT_END = '(?:专科|科室|学科|科|中心|门诊|病区|病房|单元|工作室|实验室)'
/** Words that say only that there is a department, not which. */
export const UNNAMED_DEPARTMENT = /^(?:(?:国家级?|省级?|市级?|区级?|县级?|各|相关|重点|特色|优势|临床|保健|薄弱|短板|急需|紧缺|专科|学科|专业|科室|医技|多|新|两个|一批|门诊|中心|新增|建设)+)$/u

/** What begins no name of a department, but a sentence about one. */
export const NO_DEPARTMENT = /^(?:等|与|和|及|将|已|要|的|在|为|以|对|是|有|共建|合建|建成|新建|改建|扩建|完成|达到|升级|投用|启用|探索|开展|开设|建立|设立|创建|推进|加强|打造|成立|引进|实施|完善|加快|正在|新增|增设|申报|获批|成为|作为|通过|推动|举办|落实|依托|承担|参与|牵头|制定|组织|共同|联合|位于|分别|确定|纳入|列入|全面|积极|继续)/u
