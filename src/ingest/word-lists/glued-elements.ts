/** Labelled elements as they run together in a line that lost its paragraph marks. */
export const DISPLAY_LABELS =
  /(?:办理结果|答复类别|办复类别|办理类别|办复结果|办结类别|类别)\s?[：:]\s?[（(【\[]?[A-EＡ-Ｅ]\d?[）)】\]]?类?|签发人\s?[：:]\s?[\u4e00-\u9fff]{2,4}(?=\s)|(?<=号)\s?[（(]?[A-E]\d?[）)]?类/gu
