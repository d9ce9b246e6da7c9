/** How people say when they have time, folded. */

/** At this minute. */
export const NOW_WORDS = ['现在', '此刻', '眼下', '马上', '这会儿', '这时候', 'now', 'right now']

/** That a door is open says now, unless another time is said beside it. */
export const OPEN_WORDS = ['正在营业', '还在营业', '还开着', '开着', '还开', '开门', '开诊', '营业', '上班', '值班', '坐诊', '有开', '没关门', 'open']

/** Days from today. */
export const DAY_WORDS: Record<string, number> = { 今天: 0, 今日: 0, 今: 0, 明天: 1, 明日: 1, 明: 1, 后天: 2, 大后天: 3, today: 0, tomorrow: 1 }

/** Hours of a day, in minutes from its midnight; of several stretches the first that is not over. */
export const PART_WORDS: Record<string, readonly (readonly [from: number, to: number])[]> = {
  清晨: [[360, 540]], 早晨: [[360, 720]], 早上: [[360, 720]], 一早: [[360, 720]], 早: [[360, 720]], 上午: [[360, 720]],
  中午: [[660, 840]], 午休: [[720, 840]], 午间: [[720, 840]], 下午: [[720, 1080]], 午后: [[720, 1080]], 傍晚: [[1020, 1200]],
  下班后: [[1050, 1440]], 下班以后: [[1050, 1440]], 放学后: [[990, 1440]],
  晚上: [[0, 360], [1080, 1440]], 晚间: [[0, 360], [1080, 1440]], 夜间: [[0, 360], [1080, 1440]], 夜里: [[0, 360], [1080, 1440]], 夜晚: [[0, 360], [1080, 1440]], 晚: [[0, 360], [1080, 1440]], 夜: [[0, 360], [1080, 1440]],
  半夜: [[0, 360]], 凌晨: [[0, 360]], 深夜: [[0, 360]], 三更半夜: [[0, 360]],
  morning: [[360, 720]], afternoon: [[720, 1080]], evening: [[1020, 1440]], tonight: [[1080, 1440]], night: [[0, 360], [1080, 1440]],
}

/** Single characters that say a part of a day only right after a word for the day: 明早, 周六晚. */
export const ONLY_AFTER_A_DAY = ['早', '晚', '夜']
/** Single characters that say a day only right before a part of it: 今晚. */
export const ONLY_BEFORE_A_PART = ['今', '明']

/** Round the clock: who is open at three in the night, one cannot be closer to it. */
export const ROUND_THE_CLOCK = ['24小时', '二十四小时', '全天候', '通宵']
export const DEAD_OF_NIGHT = 180

/** Holidays by their names in the calendar. */
export const HOLIDAY_WORDS: Record<string, readonly string[]> = {
  元旦: ['元旦', '元旦节', '新年'], 春节: ['春节', '过年', '大年初一', '除夕', '年三十', '农历新年'], 清明: ['清明', '清明节'], 劳动节: ['劳动节', '五一', '五一节'],
  端午: ['端午', '端午节'], 中秋: ['中秋', '中秋节'], 国庆节: ['国庆', '国庆节', '十一长假', '十一假期'],
}
/** The next holiday, whichever it is. */
export const ANY_HOLIDAY_WORDS = ['节假日', '法定节假日', '小长假', '长假', '假期', '假日', '放假', '过节']
/** What may stand between: 国庆节期间. */
export const DURING_WORDS = ['期间', '当天', '的时候', '时候']

/** After these a word for a time is part of a name or a number: 五一路, 元旦村. */
export const NAME_ENDINGS = /^[路街巷村镇乡里届社场楼]/u
