/** The password of every account in the end-to-end database. */
export const DEMO_PASSWORD = 'end-to-end-password'
