import type { ReasonKey } from '#ingest/proofreading/proposal.ts'

/** Forms of numbers that nobody means, each with what is wrong and, where the right form leaves no choice, the right form. */
export const NUMBER_SLIPS: readonly { wrong: RegExp; reason?: ReasonKey; right?: (seen: string) => string }[] = [
  // 10几个, 20多00人次, 3亿5千万元, 二百余20名, 十几20人, 第十5届, 三分之1, 九十五%: two kinds of figures in one number (GB/T 15835—2011, 5.3)
  { wrong: /\d+几(?=[万千百]?[个家名人次项年岁天场所台张套件起例])/gu, reason: 'mixed_figures' },
  { wrong: /(?<![\d.])\d+[多余]\d+/gu, reason: 'mixed_figures' },
  { wrong: /\d+亿\d+[千百十]万?/gu, reason: 'mixed_figures' },
  { wrong: /[百千万]余\d+(?=[个家名人次项年岁天场所台张套件起例])|(?:十几|几十)\d+/gu, reason: 'mixed_figures' },
  { wrong: /第(?:[一二三四五六七八九]?十\d+|\d+十[一二三四五六七八九]?)(?=[届次期批个条章号])/gu, reason: 'mixed_figures' },
  { wrong: /[二三四五六七八九十]分之\d+|\d+分之[一二三四五六七八九十]/gu, reason: 'mixed_figures' },
  { wrong: /[二三四五六七八九]?十[一二三四五六七八九]?[%％]|[一二三四五六七八九十]\.\d+[%％]?/gu, reason: 'mixed_figures' },
  { wrong: /(?:二[〇○零]|2[〇○零0])(?:[〇○零一二三四五六七八九]\d|\d[〇○零一二三四五六七八九])年|二[〇○零]\d{2}年|2[〇○零]\d{2}年/gu, reason: 'mixed_figures' },
  // 5月二十日, 3月至五月, 第1、二季度, 12万5000元
  { wrong: /(?<!\d)\d{1,2}月[一二三四五六七八九十]{1,3}日|(?<![一二三四五六七八九十个])[一二三四五六七八九十]{1,2}月\d{1,2}日/gu, reason: 'mixed_figures' },
  { wrong: /(?<!\d)\d{1,2}月份?[至到—－-][一二三四五六七八九十]{1,2}月/gu, reason: 'mixed_figures' },
  { wrong: /第\d[、和][一二三四]季度|第[一二三四][、和]\d季度/gu, reason: 'mixed_figures' },
  { wrong: /(?<![\d.])\d{1,4}万\d{3,4}(?=[元人名户])/gu, reason: 'mixed_figures' },
  // 2024年06月05日: no zero before the month or the day (GB/T 9704—2012, 7.3.5.4)
  { wrong: /(?<=(?:19|20)\d{2}年)(?:0\d月(?:\d{1,2}日)?|\d{1,2}月0\d日)/gu, right: (seen) => seen.replace(/0(?=\d[月日])/gu, '') },
  // 12。5%, 3..5万
  { wrong: /(?<![\d.])\d+(?:[。·]|\.{2,})\d+(?=[%％万亿]|个百分点)/gu, right: (seen) => seen.replace(/[。·]|\.{2,}/u, '.') },
  // 2O24年, 1O0人: the letter for the figure
  { wrong: /(?<![A-Za-z\d])(?:[12][OoОо]\d{2}|20[OoОо]\d|2[OoОо]{2}\d)(?=年)|(?<![A-Za-z\d.])\d+[OoОо]\d*(?=[%％万个家名人次项元张台])/gu, right: (seen) => seen.replace(/[OoОо]/gu, '0') },
  // 百分之百分之八十, 30%多%, 0.5万余多人, 150余多场
  { wrong: /(?:百分之){2,}/gu, right: () => '百分之' },
  { wrong: /\d[%％]多[%％]/gu },
  { wrong: /(?<=\d[万亿]?)(?:余多|多余(?=[人名个家项场次户]))/gu, right: () => '余' },
  // 使用率82.5个百分点, 8个百分点%
  { wrong: /(?<=[率比])(?:[4-9]\d|100)(?:\.\d+)?个百分点(?=[，。；])/gu, reason: 'share_as_points', right: (seen) => seen.replace('个百分点', '%') },
  { wrong: /个百分点(?:[%％]|百分|点)/gu, right: () => '个百分点' },
  // 3至5%, 5%-8
  { wrong: /(?<![\d.%％第年月])\d+(?:\.\d+)?至\d+(?:\.\d+)?[%％]/gu, reason: 'share_range', right: (seen) => seen.replace('至', '%至') },
  { wrong: /(?<![\d.])\d+(?:\.\d+)?[%％][-—～~－]\d+(?:\.\d+)?(?=[，。；、）]|左右|之间)/gu, reason: 'share_range', right: (seen) => `${seen}%` },
  // 12月底31日, 每月15号前, 上午25时
  { wrong: /\d{1,2}月[底末]\d{1,2}[日号]/gu },
  { wrong: /(?<=每月\d{1,2})号(?=[前至起、，或])/gu, reason: 'day_as_number', right: () => '日' },
  { wrong: /(?:[上下]午|晚上|凌晨)(?:2[5-9]|[3-9]\d)[时点]/gu, reason: 'impossible_time' },
  // 80元人, 1200㎡平方米, 下降了两倍
  { wrong: /(?<=\d)元(?=[人户][，。；])/gu, right: () => '元/' },
  { wrong: /(?:㎡|m²)平方米/gu, right: () => '平方米' },
  { wrong: /(?:下降|减少|降低|缩短|压减)了?(?:[一二两三四五六七八九十]|\d+(?:\.\d+)?)倍/gu },
]
