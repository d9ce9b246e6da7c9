/**
 * Words of two characters of which one is easily left out, by what is left of them. A character that is no word by itself and stands alone
 * before a stop is then the first half of one (有效解。), or the second half behind any word (优化流程务).
 */
export const FIRST_HALVES = `
解决 力度 压力 支持 建设 保障 管理 监管 措施 情况 意见 困难 资金 培训 宣传 协调 规范 责任 任务 方案 政策 服务 机构 医疗 落实 推进 组织 配合 整改 检查 沟通 衔接 投入 改善 提升 缓解 健康 治疗 诊疗 救治 预防 接种 筛查 随访 签约 保健 护理 养老 教育
环境 条件 流程 效率 成效 成果 经验 需求 诉求 矛盾 隐患 风险 安排 部署 评估 考核 奖励 激励 引导 指导 参与 补助 补贴 待遇 职责 权益 规划 设施 设备 配备 布局 资源 护士
`

export const SECOND_HALVES = `
服务 机构 医疗 支持 建设 解决 保障 措施 情况 问题 需求 培训 规范 规划 政策 配备 发展 持续 完善 监督 落实 健康 救治 接种 筛查 签约 环境 条件 流程 效率 经验 隐患 安排 部署 评估 考核 激励 引导 参与 补助 待遇 职责 权益 氛围 格局 资源 信息 数据 平台 整改 缓解 衔接 沟通 配合 协调
`

/** Verbs that a character may be left out of before their object: 为群众提更加优质的服务, 组专家论证. */
export const VERB_HALVES = '提供 组织 推进 落实 配备 完善 健全 构建 制定 印发 召开 举办 协调 督促 引导 鼓励 聘请 邀请 缓解 满足 保障 维护'

/** Words that an act follows; behind them half a verb is no verb: 进一步提医疗服务水平, 积极争上级资金. */
export const BEFORE_ACTS = '进一步 继续 不断 积极 大力 切实 持续 有效 正在 全面 着力 逐步 努力 主动 认真 深入 充分 及时 有序 扎实 尽快 抓紧'

/** The halves of verbs, in the same use. */
export const ACT_FIRST_HALVES = '提升 加强 推进 开展 争取 强化 促进 完善 健全 优化 深化 规范 落实 组织 缓解 保障 扩大 拓展 实施 解决 发挥 培养 整合 协调 督促 鼓励 支持 构建 形成 严格 统筹 筹措 压实 巩固 夯实 纳入 制定 印发 召开 参与 维护 履行 营造 宣传 研究'
export const ACT_SECOND_HALVES = '加强 提升 完善 落实 开展 保障 解决 支持 推进 优化 建立 组织 推动 加大 加快 提高 争取 鼓励 引导 协调 深化 强化 构建 发挥 研究 宣传 健全 规范 缓解 整合 统筹 巩固 履行 营造'

/** Words that cannot stand before a stop: what they govern was left out. */
export const GOVERNING = '为 以 由 使 与 和 及 以及 对 对于 将 把 被 从 向 按照 根据 针对 关于 围绕 为了 由于 或 或者 并且 而且'

/** Transitive verbs whose object was left out when 了 and a stop follow. */
export const TRANSITIVE = '取得|开展|建立|制定|出台|印发|形成|召开|举办|组织|提供|采取|发放|配备|实施|推出|打造|构建|营造|积累|创造|投入|搭建'

/** Nouns that no adverb stands before: behind 进一步 or 切实 their verb was left out (进一步医疗质量管理). */
export const NOUNS_ALONE = '医疗|卫生|健康|群众|人民|基层|质量|机制|体系|政策|资金|能力|水平|人才|队伍|设施|项目|患者|居民|药品|医保|财政|公共|技术|设备|医务人员|隐患|分级诊疗|医联体|医共体|双向转诊|服务体系|服务网络|设施设备|工作机制|长效机制'
