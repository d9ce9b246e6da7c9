/** What stands between the name of a measure and its figure. */
export const TRAILING_WORDS = /(?:每人每?[年月次天]|每[年月]|(?<![平人次户生亩日月年])均|也|就|都|共|总|总共|共有|共计|合计|总计|累计|数量|分别|达到|达|为|是|有|约为|提高到|提高至|提升到|提升至|增加到|增加至|增至|增长到|扩大到|扩大至|下降到|下降至|降低到|降低至|降到|降至|降为|缩短到|缩短至|控制在|稳定在|保持在|维持在|保持|稳定|在|到|至|不低于|已|力争|确保|超|近|仅|全面|的|了|[:：])$/u

/** What stands before it: times, and words that tell no measure. Each only where it is not the head of a longer word (现场, 在编, 使用). */
export const LEADING_WORDS = new RegExp(`^(?:${[
  '(?:截[至止]|到|至|自(?=\\d)|从(?=\\d)|在(?=\\d)|于(?=\\d))?\\s?(?:20\\d{2}年(?:度|底|末)?(?:\\d{1,2}月(?:份|\\d{1,2}日|底|末)?)?|目前|今年|去年|[“"]?十[二三四五]五[”"]?(?:期间|末|时期)?)(?:底|末|前|以来|起|之前|期间)*',
  '[一二两三四五六七八九十\\d]{1,2}年(?:之|以)?内', '[今明后]年(?:底|初|内|[上下]半年)?前?', '年[底内]前?', '月底前', '全年', '其中', '目前', '现(?=有|拥有|设|已|共)', '已经|已', '共(?![同享建管用产识])', '累计', '先后', '再(?!生)', '还', '并(?!发)', '且', '及(?!时)', '和(?!谐)', '与', '同时', '另外', '另', '以及',
  '力争', '确保', '争取', '计划(?!生育|免疫)', '预计', '拟', '实现', '使(?!用)', '全年', '每年', '每月', '每季度', '每周', '拥有', '现有', '共有', '设有', '建有', '有(?![效序关限害偿条])', '将(?!军)', '[，、：,:\\s]',
].join('|')})+`, 'u')

/** 我局将在年底前培训…: who will do it and when, in front of what is counted. */
export const INTENDED_BY = /^(?:[^，。；、“”]{0,24}?(?:局|委|厅|院|中心|政府|部门|单位|街道|镇|们|会))?(?:将|拟(?!定))(?:[在于到](?:20\d{2}年|[今明]年)?[^，。；年月]{0,6}?(?:[年月底季度内前]|期间){1,4})?/u

/** What was done to or by what is counted: 16名医师 申报…, 5家社卫中心 共邀请…. */
export const BEHIND_NAME = /(?<=^|.{2})(?:核定|配备|配置|的?比例|的?标准(?!化)|(?:增加|提高|提升|扩大|下降|降低|缩短|减少|上升|增|降|调整|压减)(?:到|至|为)|共(?![建同享管用治体])|分(?!中心|院|部|级|站)|均|已|就|将|正在|先后|开展|邀请|招聘|派出|举办|参加|获批|获得|获评|被|完成|达到|通过|进行|实行|服务能力|从事|加入|定期|前往|申报|用于|投入使用|纳入|入选|报名|接受|享受|落户|启用|因)(?!的).*$/u

/** What names no measure of its own but how far the one before went: 同比增长, 占, 较上年提高. */
export const RELATIVE_NAME = /^(?:(?:同比|环比|占(?!比)|较|比(?!例|重|率)).*|增幅|降幅|增速|增长率?|下降|上升|提高|提升|增加|减少|降低|占比)$/u

/** Names of measures end so; a share or a sum is reached by them. */
export const INDICATOR_END = /(?:率|比|比例|比重|占比|水平|数|数量|量|值|指数|寿命|人数|人口|总额|金额|费用|标准|编制|床位|规模|面积|时间|住院日|等级|分值|得分|满意度|达标|覆盖|增幅)$/u

/** Verbs by which something comes to be: what they count is a target when it is intended. */
export const RESULT_VERBS = ['建成', '建好', '办好', '新建', '改建', '扩建', '改扩建', '新增', '增加', '增设', '增配', '增至', '招聘', '招录', '招收', '引进', '培养', '培训', '培育', '遴选', '选派', '选拔', '选聘', '配备', '配置', '配齐', '设立', '设置', '开设', '建立', '健全', '组建', '打造', '创建', '创成', '新创', '更新', '完成', '实现', '达到', '提高到', '提升到', '提高至', '提升至', '增加到', '扩大到', '降低到', '下降到', '降至', '缩短', '控制在', '保持在', '稳定在', '投入', '安排', '购置', '采购', '覆盖', '推出', '制定', '出台', '发放', '改造', '认定', '评选', '评定', '建设', '落地', '签约', '筛查', '订单', '委培', '派驻', '下派', '轮训', '补充', '布局', '布设'] as const

/** Verbs that only further or carry on: what they count is not yet a target. */
export const FURTHERING_VERBS = ['支持', '推动', '推进', '加快', '鼓励', '开展', '巩固', '举办', '参加', '依托', '围绕', '利用', '落实', '加强', '强化', '深化', '做好', '抓好', '抓紧', '指导', '督促', '协调', '引导', '跟进', '充分', '发挥', '持续', '继续', '优化', '提升', '对接', '争取', '申报', '申请', '实施', '组织', '宣传', '推广', '保障', '聚焦', '坚持', '统筹', '探索'] as const

/** Verbs of what is held and handed out: they reach as many as are counted (培训班4期, 1200人次). */
export const OUTPUT_VERBS = /开展|举办|组织|实施|推广|服务|惠及|受益|接诊|巡诊|义诊|宣传|检查|抽检|监测|随访|管理/u
export const OUTPUT_UNITS = /^(?:场|场次|期|次|人次|人|名|户|户次|例|例次|份|册|套|台|辆|张|平方米|批次|家次|课时|学时)(?:\/|$)/u

/** The writer says outright that the figure is meant to be reached. */
export const MEANT = /力争|确保|争取|计划|预计|拟(?!定)|目标/u

/** What verbs make of “十五分钟健康圈”. */
export const CIRCLE_VERBS = /完善|打造|构建|形成|建成|实现|建立|健全|织密|建设|推进/u

/** How a rule says its limit or rate, before the figure and behind it. */
export const LIMIT_AHEAD = /(?:不得|原则上|最高|上限|下限|封顶|(?<!推荐|国家|达到)标准(?!化|卫生院|医院|门诊|病房|村|社区)|补助|补贴|奖励|津贴|给予|收费|报销|扣|罚|自付|提取|转为|抽查)[^，。；]{0,16}$/u
export const LIMIT_BEHIND = /^的?(?:标准|比例)(?:给予|补助|发放|安排|执行|报销|提取|收取)|^(?:转为|作为|用于|给予)/u

/** An indicator and how far it shall go: 诊疗量占比达到. */
export const REACHED = /(?:均|要|应|应当|分别)?(?:达到|达|提高到|提高至|提升到|提升至|增加到|增至|扩大到|控制在|稳定在|保持在|降低到|降至|下降到|下降至|不低于|不少于|不高于|不超过|超过|低于|高于|提高|提升|增加|增长|下降|降低|减少)$/u

/** What is counted comes to something: 6个专科达到市级重点专科水平. */
export const RESULT_BEHIND = /^[^，。；]{0,20}?(?:达到|创成|建成|通过|完成|投入使用|投用|达标|获评)/u

/** Where something is brought to, whatever it is: 办理时限压缩到. */
export const BROUGHT_TO = /(?:提高|提升|增加|增长|扩大|扩展|扩容|延长|缩短|压缩|压减|减少|降低|下降|调整|上调|下调|升|降|增|提)(?:到|至|为)$/u

/** 按照…比例 and what it is staffed or fitted with. */
export const STAFFED = /^(?:左右)?的?(?:比例|标准|要求|规模)?[^。；]{0,16}(?:核定|配备|配置|配齐|调整|设置|设立|招录)/u

/** Ways to say that nobody and nothing is left out (=100 %). */
export const FULL_COVERAGE = /全覆盖/u

/** Verbs of something finished, with a day: a milestone. */
export const MILESTONE_VERBS = /试运行|试运营|投入使用|投入运营|正式运营|投用|启用|开业|开诊|竣工|开工|动工|完工|封顶|交付|建成|挂牌|揭牌|通过[^，。；]{0,16}(?:认证|评审|验收|复审|评估)|创成|获评|达标|完成(?:建设|改造|搬迁|迁建|主体|验收|创建|装修)/u

/** Standards that a house reaches: a milestone, even without a day. */
export const STANDARD_REACHED = /(?:达到|通过|符合)[^，。；]{0,20}(?:标准|要求|认证|评审|验收|水平|等级)|创成[^，。；]{0,12}(?:医院|卫生院|中心|单位|机构)/u
