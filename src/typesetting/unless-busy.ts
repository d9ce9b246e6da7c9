import { TypesetterBusyError } from '#typesetting/set-pages.ts'

/** The answer that setting a file leads to, or 503 while too much else is being set. */
export async function unlessBusy(answer: () => Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof TypesetterBusyError)) throw error
    return new Response(null, { status: 503, headers: { 'retry-after': '10', 'cache-control': 'no-store' } })
  }
}
