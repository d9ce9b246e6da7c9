import { createHash } from 'node:crypto'

/** What stands for the very bytes of an answer (RFC 9110, 8.8.3). */
export function etagOf(body: string): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
}

/** Whether the asker already has what the tag stands for, compared weakly (RFC 9110, 13.1.2). */
export function isKnown({ headers }: Pick<Request, 'headers'>, etag: string): boolean {
  return headers.get('if-none-match')?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) ?? false
}
