/** Words that carry no subject in a question: left out of a query unless nothing else is in it. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `的 了 和 与 及 或 在 是 有 我 你 您 他 它 这 那 吗 呢 啊 吧 么 也 都 就 还 把 被 对 向 从 到 给 让 用 个 家 号 第 年 月 日
  请 请问 想 要 能 会 可以 能否 是否 怎么 怎么办 咋办 怎样 如何 什么 哪 哪里 哪儿 哪些 哪家 几 多少 为什么 谁 何时 什么时候
  关于 有关 情况 一下 知道 查 查询 查找 办 办理 去 去哪 附近 我们 你们 哪个 以及 进行
  几点 几点钟 几时 时间 开门 关门 开诊 营业 上班 下班 在哪 在哪里 怎么走 哪个好 还能 有没有
  电话 联系电话 电话号码 号码 联系 联系方式 地址 位置 官网 网址
  the a an of in to for and or is are how what where when which who i my me we you can do does there any get find need want at on with telephone phone number address`.split(/\s+/),
)
