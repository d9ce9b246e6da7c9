/** Longer than what is taken in, so that whoever wrote too much gets it back. */
const MOST_BYTES = 32 * 1024

/** The fields of a plain form; none of one that is too large or is no form. */
export async function formOf(request: Request): Promise<URLSearchParams> {
  const isForm = request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
  const length = Number(request.headers.get('content-length') ?? Infinity)
  return new URLSearchParams(isForm && length <= MOST_BYTES ? await request.text() : '')
}
