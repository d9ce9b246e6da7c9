/** Characters and words that may rightly stand twice in a row. */
export const RIGHTLY_DOUBLED: ReadonlySet<string> = new Set(`
人人 天天 年年 月月 日日 时时 处处 个个 步步 件件 事事 家家 户户 层层 点点 一一 常常 渐渐 往往 种种 代代 多多 大大 小小 好好 万万 千千 条条 项项 样样 次次 回回 句句 字字 滴滴 星星 声声 丝丝 深深 切切 默默 远远 近近 高高 低低 早早 慢慢 快快 稳稳 牢牢
紧紧 密密 满满 真真 明明 恰恰 偏偏 仅仅 刚刚 频频 屡屡 纷纷 济济 斤斤 孜孜 兢兢 谆谆 殷殷 拳拳 源源 循循 息息 熙熙 欣欣 蒸蒸 历历 比比 洋洋 朗朗 爸爸 妈妈 爷爷 奶奶 哥哥 姐姐 弟弟 妹妹 叔叔 宝宝 娃娃 村村 乡乡 镇镇 县县 区区 校校 院院 店店 街街
钉钉 账账 三三 八八 九九 五五 六六 七七 二二 四四 十十 零零 〇〇 谢谢 看看 说说 谈谈 问问 听听 想想 试试 走走 学学 练练 讲讲 等等 陆陆 多多少少 研究研究 讨论讨论 打扫打扫 学习学习 了解了解 尝试尝试 商量商量
`.trim().split(/\s+/u))

/** Words that single out a kind of the noun behind them: before 恶性肿瘤 the noun has no business to stand once more. */
export const ADJECTIVES_BEFORE_NOUNS = '恶性|良性|急性|慢性|重大|重点|公共|基本|优质|基层|高级|初级|中级|常见|突发|特殊|主要|重要|关键|核心|专业|专科|综合|长期|短期|大型|小型|新型|传统|现代|高端|智慧|数字|健康|日常'

/** What is done to things; the thing is named before it, not once more behind it: 医疗设备采购医疗设备项目. */
export const PROCESSES = '采购|购置|建设|改造|新建|迁建|扩建|改扩建|维修|修缮|装修|更新|提升|配置|升级|安装|租赁|管理|培训|服务|改革|创建|保障'
export const HEADS_OF_PROJECTS = '项目|工程|工作|活动|方案|计划|任务|行动|经费|资金'

/** The commonest surnames of one character, behind which a name may double its character (张芳芳医生). */
export const SURNAMES = new Set('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤')
