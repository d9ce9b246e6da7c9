/** The password of every account in the end-to-end database. */
export const DEMO_PASSWORD = 'end-to-end-password'

/** What the e2e single sign-on calls itself. */
export const SINGLE_SIGN_ON = '测试统一身份'

/** Publishers of 湖里区 under addresses that could be somebody's. */
export const REAL_ACCOUNTS = ['zhou@huli.test', 'zhou.without.javascript@huli.test', 'zhou.single@huli.test', 'passkey@huli.test']
