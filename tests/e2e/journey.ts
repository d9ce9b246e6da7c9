import { test as base } from '@playwright/test'

/** A journey of the browser tests. Windows it opened are closed when it ends: staff pages left open go on asking the server. */
export const test = base.extend<{ windowsClosed: void }>({
  windowsClosed: [
    async ({ browser }, use) => {
      await use()
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})
