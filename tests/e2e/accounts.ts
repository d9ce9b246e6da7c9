/** The password of every account in the end-to-end database. */
export const DEMO_PASSWORD = 'end-to-end-password'

/** Publishers of 湖里区 under addresses that could be somebody's. */
export const REAL_ACCOUNTS = ['zhou@huli.test', 'zhou.without.javascript@huli.test']
