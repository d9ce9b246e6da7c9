/** Words that say one thing twice. `keep` is what stays of the match; null where the sentence must be written anew. */
export const REDUNDANT: readonly { rule: 'redundant_adverb' | 'redundant_phrase' | 'sentence_mixed'; wrong: RegExp; keep: string | null }[] = [
  { rule: 'redundant_adverb', wrong: /全力全面|努力全面|着力全面|大力全面/gu, keep: '全面' },
  { rule: 'redundant_adverb', wrong: /全面全力|努力全力|大力全力|奋力全力/gu, keep: '全力' },
  { rule: 'redundant_adverb', wrong: /全面全方位|全方位全面/gu, keep: '全方位' },
  { rule: 'redundant_adverb', wrong: /进一步更加|更加进一步/gu, keep: '进一步' },
  { rule: 'redundant_adverb', wrong: /更加更|更更加|更为更/gu, keep: '更' },
  { rule: 'redundant_adverb', wrong: /不断持续|持续不断持续/gu, keep: '持续' },
  { rule: 'redundant_adverb', wrong: /积极大力|大力积极/gu, keep: '积极' },
  { rule: 'redundant_adverb', wrong: /认真切实|切实认真/gu, keep: '切实' },
  { rule: 'redundant_adverb', wrong: /已经已(?=[^经])/gu, keep: '已' },
  { rule: 'redundant_adverb', wrong: /均都|都均/gu, keep: '均' },
  { rule: 'redundant_adverb', wrong: /再次重新|重新再次|再次再/gu, keep: '再次' },
  { rule: 'redundant_adverb', wrong: /首次第一次|第一次首次/gu, keep: '首次' },
  { rule: 'redundant_adverb', wrong: /目前现(?=有|已|在|共)/gu, keep: '目前' },
  { rule: 'redundant_phrase', wrong: /付诸于/gu, keep: '付诸' },
  { rule: 'redundant_phrase', wrong: /见诸于/gu, keep: '见诸' },
  { rule: 'redundant_phrase', wrong: /诉诸于/gu, keep: '诉诸' },
  { rule: 'redundant_phrase', wrong: /凯旋归来/gu, keep: '凯旋' },
  { rule: 'redundant_phrase', wrong: /令人堪忧/gu, keep: '令人担忧' },
  { rule: 'redundant_phrase', wrong: /近年来以来|近年以来来/gu, keep: '近年来' },
  { rule: 'redundant_phrase', wrong: /各位(?:代表|委员|领导|专家)们/gu, keep: null },
  { rule: 'redundant_phrase', wrong: /(?:由[^，。；]{2,30}?)(?:组成构成|构成组成)/gu, keep: null },
  { rule: 'sentence_mixed', wrong: /原因是(?:因为|由于)/gu, keep: '原因是' },
  { rule: 'sentence_mixed', wrong: /(?:防止|避免|杜绝)[^，。；]{2,20}?不再(?:次)?(?:发生|出现)/gu, keep: null },
  { rule: 'sentence_mixed', wrong: /围绕以[^，。；]{2,16}为(?:中心|核心|重点|主线)/gu, keep: null },
  { rule: 'sentence_mixed', wrong: /本着以[^，。；]{2,16}为/gu, keep: null },
  { rule: 'sentence_mixed', wrong: /根据[^，。；“”《》]{2,24}的?(?:要求|部署|安排)下(?=[，,])/gu, keep: null },
]

/** Words before a number and words behind it that limit it twice: 约…左右, 超过…以上. */
export const LIMITED_TWICE = /(?<!大)(?:约|大约|近|将近)\s?\d[\d.,，]*\s?(?:%|％|万|亿|余)?[\u4e00-\u9fff]{0,4}?(?:左右|上下)|(?:近|将近)\s?\d[\d.,，]*\s?余|(?:超过|超|逾|至少|不少于|不低于)\s?\d[\d.,，]*\s?(?:%|％|‰|万|亿)?(?:家|个|名|人|次|人次|项|所|元|张|场|平方米|年|天|小时)?以上|(?:不超过|最多|不高于)\s?\d[\d.,，]*\s?(?:%|％|‰|万|亿)?(?:家|个|名|人|次|项|元|张|天|年|小时)?(?:以内|以下)|(?:逾|超过?)\s?\d[\d.,，]*\s?(?:万|亿)?余/gu
