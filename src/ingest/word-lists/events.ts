/** Verbs of things that happen on a day, as against things that are counted over a year. */
export const EVENT_VERBS =
  /成立|组建|挂牌|揭牌|揭幕|启动|启用|开诊|开业|投入使用|投用|试运行|正式运行|印发|出台|发布|颁布|施行(?!效)|下发|通过|审议|审定|批准|批复|同意|召开|举行|举办|签订|签署|签约仪式|上线|开通|推出|获批|获评|获得|授予|被评为|被确定|入选|划归|划转|移交|接管|回归|开工|动工|奠基|竣工|完工|封顶|交付|搬迁|迁入|迁址|更名|合并|整合|撤销|立项|挂网|调研|走访|座谈|面商|视察|检查指导|纳入|列入|实施|试点|推行|率先|建立|建成|创建成|达标|验收|依托|引进/u

/** Before a date that only says until when, or with what one compares. */
export const NO_EVENT_BEFORE = /(?:截至|截止|截止到|截至到|到|至|较|比|与|同|对比|相比|自?[“”]|《|〔|于20\d{2}年至?)$/u

/** After a year that is counted over, not lived through. */
export const NO_EVENT_AFTER = /^(?:度|底前|前|[-—－~～至到]\d|以?来[，,]|全年|上半年[，,]?全|期间|的|版|修订|起施行|起实施|起执行|春季|秋季|学年|[、，]\s?20\d{2}年)/u
