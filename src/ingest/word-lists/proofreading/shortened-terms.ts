/**
 * Names of institutions and fields with a word or character left out. `full` must be used elsewhere in the same text when `needed` says so, since
 * the short form may be another institution's right name.
 */
export const SHORTENED_TERMS: readonly { wrong: RegExp; full: string; rule: 'missing_word' | 'missing_character'; confidence: 'certain' | 'likely' | 'possible'; needed: boolean }[] = [
  { wrong: /(?<=街道|镇|\d家|\d个)社区服务中心(?=\d+[家个]|服务能力|[^。；]{0,20}卫生服务站)/gu, full: '社区卫生服务中心', rule: 'missing_word', confidence: 'likely', needed: false },
  { wrong: /社区卫生中心/gu, full: '社区卫生服务中心', rule: 'missing_word', confidence: 'likely', needed: true },
  { wrong: /社区卫生服务(?=[\u4e00-\u9fff]{2,3}分中心)/gu, full: '社区卫生服务中心', rule: 'missing_word', confidence: 'possible', needed: true },
  { wrong: /疾病预防中心/gu, full: '疾病预防控制中心', rule: 'missing_word', confidence: 'certain', needed: false },
  { wrong: /医药体制改革领导小组/gu, full: '医药卫生体制改革领导小组', rule: 'missing_word', confidence: 'likely', needed: false },
  { wrong: /医药卫生体制领导小组/gu, full: '医药卫生体制改革领导小组', rule: 'missing_word', confidence: 'certain', needed: false },
  { wrong: /突发公共事件卫生/gu, full: '突发公共卫生事件', rule: 'missing_word', confidence: 'likely', needed: false },
  { wrong: /基层医疗卫生(?=共有|有\d|达到|\d+[家个所])/gu, full: '基层医疗卫生机构', rule: 'missing_word', confidence: 'likely', needed: true },
  { wrong: /家庭签约服务/gu, full: '家庭医生签约服务', rule: 'missing_word', confidence: 'likely', needed: true },
  { wrong: /基本公共服务项目(?=[^。；]{0,20}(?:健康档案|老年人|随访|健康教育))/gu, full: '基本公共卫生服务项目', rule: 'missing_word', confidence: 'possible', needed: true },
  { wrong: /(?<=乡镇)卫生(?=[、和及]村卫生)/gu, full: '卫生院', rule: 'missing_character', confidence: 'likely', needed: false },
  { wrong: /乡镇卫生院、村卫生(?=[^室所])/gu, full: '乡镇卫生院、村卫生室', rule: 'missing_character', confidence: 'likely', needed: false },
  { wrong: /(?<=政府|委员会|局|厅)办室/gu, full: '办公室', rule: 'missing_character', confidence: 'certain', needed: false },
  { wrong: /(?<=[省市区县])妇幼保健(?=[和、及与](?:社区|乡镇|中医|疾控|各医|区|县))/gu, full: '妇幼保健院', rule: 'missing_character', confidence: 'likely', needed: false },
  { wrong: /人民代表会(?=第)/gu, full: '人民代表大会', rule: 'missing_character', confidence: 'certain', needed: false },
  { wrong: /人大常委(?=[审听第办])/gu, full: '人大常委会', rule: 'missing_character', confidence: 'likely', needed: false },
  { wrong: /(?<=区|县|市|省)卫生健(?=局|委)/gu, full: '卫生健康', rule: 'missing_character', confidence: 'certain', needed: false },
  { wrong: /(?<=区|县|市|省)卫健康(?=局|委)/gu, full: '卫生健康', rule: 'missing_character', confidence: 'certain', needed: false },
  { wrong: /(?<=区|县|市)民政府/gu, full: '人民政府', rule: 'missing_character', confidence: 'certain', needed: false },
  { wrong: /(?<=区|县|市)人政府/gu, full: '人民政府', rule: 'missing_character', confidence: 'certain', needed: false },
  { wrong: /现复如下|现答如下/gu, full: '现答复如下', rule: 'missing_character', confidence: 'certain', needed: false },
  { wrong: /工作的关和支持|工作的关心和支(?=[，。！])/gu, full: '工作的关心和支持', rule: 'missing_character', confidence: 'certain', needed: false },
]
