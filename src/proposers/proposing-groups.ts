/** Democratic parties and their like, which propose in the CPPCC and nowhere else. */
export const PARTIES = ['民革', '民盟', '民建', '民进', '农工党', '农工民主党', '致公党', '九三学社', '台盟', '工商联', '工商业联合会', '无党派', '知联会'] as const

/** Parties, federations and groups that hand in 提案 in their own name. */
export const PROPOSING_GROUPS = [
  ...PARTIES, '妇联', '妇女联合会',
  '共青团', '团区委', '团市委', '总工会', '侨联', '台联', '科协', '文联', '社科联', '残联', '界别', '界', '专委会', '委员小组', '活动小组', '联络组', '代表团', '代表小组', '代表组', '工作委员会',
] as const
