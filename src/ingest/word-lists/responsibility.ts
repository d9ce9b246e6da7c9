/** What a clause calls those it names: 责任单位, 牵头部门, 配合科室 … */
export const DUTIES = ['责任', '牵头', '主办', '主责', '负责', '承办', '落实', '实施', '配合', '协办', '协同', '协助', '参与', '参加'] as const

export const BODIES = ['单位', '部门', '科室', '股室', '处室', '机构', '主体', '分工'] as const

/** Duties of those who only help. */
export const HELPING_DUTIES = ['配合', '协办', '协同', '协助', '参与', '参加'] as const

/** Duties of those who lead. */
export const LEADING_DUTIES = ['牵头', '主办', '主责'] as const

/** What a clause says beside the units: by when, and which person. */
export const ASIDE_LABELS = ['(?:完成|办结|落实|整改|推进)?(?:时限|时间|期限)', '(?:责任|牵头|分管|包保|配合)?(?:人|领导|负责人|责任人)', '联系人', '(?:监督|督办|督查|督导|考核|验收)(?:单位|部门)'] as const

/** Verbs a clause without a label ends with: （区卫健局牵头，区财政局配合）, （各乡镇负责）. */
export const DUTY_VERBS = ['分别牵头', '共同牵头', '联合牵头', '共同负责', '分别负责', '具体负责', '牵头负责', '牵头实施', '牵头落实', '牵头', '按照职责分工负责', '按职责分工负责', '按职责分工落实', '分工负责', '负责组织实施', '负责实施', '负责落实', '负责推进', '组织实施', '具体实施', '负责', '配合', '协助', '落实', '实施', '参与', '承担'] as const

/** What those who help do, where the units stand before the measure. */
export const HELP_VERBS = ['配合', '参与', '协助', '协同', '参加', '支持'] as const

/** What several measures are called where one sentence behind them says whose they are: 以上任务, 上述三项工作. */
export const MEASURES_ABOVE = '(?:此项|该项|本项|以上|上述|前述)(?:各|[两三四五六七八九十\\d]{1,2})?(?:项)?(?:重点)?(?:工作|任务|措施|内容|事项)?'

/** ，排在第一位的为牵头单位: a note on the order of units, in a clause or for the whole document. */
export const FIRST_LEADS = /[，,；;。、]?\s?(?:责任单位)?(?:中)?(?:排|列)(?:名|在|序|第)?[^。；，]{0,6}?(?:第一|首)位?的?[^。；，]{0,8}?(?:为|是)[^。；，]{0,4}?牵头(?:单位|部门)?/u

/** Endings of short names of units beside those of organs: 各街道, 县医保中心, 有关部门. */
export const UNIT_ENDINGS = ['单位', '部门', '机构', '社区', '村', '企业', '镇', '街道', '学校', '医共体', '医联体', '委会', '成员', '人社', '发改', '股', '科室', '处室', '股室'] as const

/** Columns of a table of tasks. */
export const TASK_COLUMN = /^(?:年度)?(?:重点|主要|工作|具体|改革|目标|整改|实施|建设|民生|推进|落实|行动)*(?:任务|工作|事项|措施|举措|内容|项目|行动|实事|要点)(?:[及和与、]?(?:主要|具体|工作|重点)*(?:任务|措施|举措|目标|要求|名称|内容|要点|清单|分解|描述))*$/u
/** Of several, this names what the tasks belong to. */
export const GROUP_COLUMN = /项目(?:名称)?$/u
export const UNIT_COLUMN = /^(?:牵头|责任|主办|主责|负责|承办|落实|实施|配合|协办|协同|协助|参与|参加)(?:[（(、/和及]?(?:牵头|责任|配合|协办|落实)[）)]?)?(?:单位|部门|科室|股室|处室|机构|主体|分工)(?:[（(].*[）)])?(?:[、/和及](?:责任|配合|协办|落实|参与)?(?:单位|部门|科室|人))?$/u
/** A table of what became of things sets no tasks. */
export const DONE_COLUMN = /(?:办理|落实|完成|整改|进展|采纳|推进)(?:情况|结果)|进度/u

/** A chapter whose numbered measures are tasks by its name, whoever is responsible. */
export const TASK_CHAPTER = /(?:重点|主要|工作|具体|改革|年度|目标|行动)任务|任务(?:分工|清单|措施|内容)?$|^重点工作|^主要工作|(?:工作|主要|重点|具体|推进|改革|整改|落实|实施|行动)(?:措施|举措|内容)$|重点行动$|(?:重点|实事|建设)项目$/u

/** In a document of work points every chapter sets tasks but these. */
export const GENERAL_CHAPTER = /要求|目标|原则|思想|思路|保障|组织|背景|意义|说明/u
