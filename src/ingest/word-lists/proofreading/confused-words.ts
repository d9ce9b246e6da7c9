/** Words written wrongly wherever they stand: wrong and right, parted by >. None of the wrong forms occurs in correct text, not even across two words. */
export const ALWAYS_WRONG = `
布署>部署 布暑>部署 部暑>部署
帐户>账户 帐号>账号
`

/** Words that are wrong in these surroundings only. */
export const WRONG_HERE: readonly { wrong: RegExp; right: string }[] = [
  { wrong: /换发(?=[^，。；、]{0,10}(?:活力|生机|光彩|风采|青春))/gu, right: '焕发' },
]
