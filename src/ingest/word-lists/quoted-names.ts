/** Telling names that a reader may want explained from slogans, brands and figures of speech, all of which texts put in quotation marks. */

/** 两个允许, 双随机, 三减三健, 六大中心: counted sayings, which stand for a list nobody can guess. */
export const COUNTED_NAME = /^(?:[一二两双三四五六七八九十\d]{1,2})(?:[个大项类级不免减会下同查优升补统提带包保控管融精]|[\u4e00-\u9fff])[\u4e00-\u9fff、+]{1,12}$/u
/** Figures that say what they mean: 一人一策, 一对一. */
export const PLAIN_COUNT = /^一(?:对[一多]|刀切|站式|条龙|体化|揽子|张网|盘棋|窗式|卡通|门式|把手|次性|公里)$|^(?:五一|两会|两委|双休|三农|双创|四风|双碳|两节|十[二三四五]五)$|^最[先后]/u
/** C-DRG, 互联网+护理服务, 5G: letters of a system, or names that are put together. */
export const MADE_UP = /^(?=.*(?:[A-Z]{2}|[+＋]))[\p{L}\p{N}+＋\-—·]{2,10}$/u
/** What a name ends in that is a rule, an institution or an order of things. */
export const SYSTEM_END = /(?:[^机]制|体系|机制|模式|工程|清单|圈|账户|控制数|目录|共同体|医联体|医共体|集团|联盟|病房|病床|驿站|药房|门诊|护理|照护|签约|付费|结算|支付|保险|编制|互认|转诊|首诊|共管|融合|协同|分离|减免|准入|采购|药方|指数|基层行|邻里中心|工作室|校长|总师|专员|乡用|村用|区聘|镇管|街用|院聘|校用|特派员|承诺|联办|通办)$/u
/** 科技赋能防控: what furthers what is a sentence. */
export const FURTHERS = /赋能|助力|引领|推动|促进|提升|点亮/u
/** Titles of honour, places, classes and works: they say what they are. */
export const ORDINARY_END = /(?:医生|护士|先锋号|之家|之星|学堂|课堂|文化|精神|故事|路线|停车场|广场|公园|小区|操|角|馆|园|日|周|月|节|人|卫士|天使|使者|大使|能手|标兵|模范|旗帜|名片|标杆|引擎|纽带|桥梁|防线|底线|红线|关口|阵地|堡垒|后盾|头条|讲堂|难题|问题|目标|空白点|任务|优势|短板|方案|意见|通知|办法|条例|规划|纲要)$/u
/** The text says that it is one: “银龄守护”品牌, “舒心就医”服务. */
export const CALLED_SYSTEM = /^(?:等|的)?(?:服务|工作|管理|诊疗|医疗|健康|就医|人才|改革|支付|惠民|便民|联动|协同|培养|综合|创新|急救|救治)*(?:政策|制度|模式|机制|体系|改革|试点|品牌|工作法|计划|行动|服务|管理|办法|规定|标准|要求|做法|经验|医院|门诊|中心|保险|签约|付费|活动(?!周|月|日))/u
/** Behind these a quotation is what is said, and no name: “因病致贫”现象, “健康同行”主题. */
export const SAID_OF = /^(?:等|的)?(?:现象|问题|难题|困境|理念|原则|意识|精神|口号|主题|字样|美誉|称号|称谓|目标|思路|状态|局面|格局|愿景|承诺书|宣传|讲座|标语|征文|比赛|大赛|竞赛|课堂|文化|栏目|专栏|评选|奖|等?荣誉)/u
/** Before a quotation: 以“…”为主题, 围绕“…”, 做到“…”. */
export const SAID_AFTER = /(?:坚持|秉持|秉承|以|树立|遵循|力求|真正|主题为|主题是|弘扬|发扬|倡导|荣获|获评|获|评为|授予|评选|争当|争做|当好|避免|防止|杜绝|破解|解决|克服|称为|誉为|视为)$/u
/** Sayings: 老有所养, 应签尽签, 病有良医. */
export const SAYING = /^(?:[\u4e00-\u9fff]有[所善好][\u4e00-\u9fff]|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|[\u4e00-\u9fff]有良[\u4e00-\u9fff]|能[\u4e00-\u9fff]尽[\u4e00-\u9fff]|[\u4e00-\u9fff]得[\u4e00-\u9fff](?:病|好病|上))/u
