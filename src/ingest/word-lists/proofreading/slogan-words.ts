/** Characters of slogans and what their items say instead without leaving them: 引 is also 揽才, 招聘, 聚才. */
export const SLOGAN_SYNONYMS: Record<string, string> = {
  引: '引揽招聚进纳聘', 育: '育培养训炼', 留: '留稳保励', 用: '用使任', 管: '管理治', 建: '建设立造筑', 强: '强提升优', 优: '优好良精', 新: '新创', 实: '实真扎夯', 准: '准精确', 快: '快速急', 全: '全广泛普', 细: '细精微', 严: '严紧从', 防: '防预控',
  治: '治疗理', 宣: '宣传讲', 统: '统筹合一', 联: '联合协同', 通: '通畅联', 减: '减降轻', 增: '增加提扩', 网: '网络', 库: '库', 链: '链',
}
