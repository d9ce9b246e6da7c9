/** The thing asked for does not exist for this reader. Answered as 404. */
export class NotFoundError extends Error {
  override name = 'NotFoundError'
}

/** What was asked for was public and has been taken down; the message is what the public is told of it. Answered as 410. */
export class GoneError extends Error {
  override name = 'GoneError'
}

/** The actor may not do this. Answered as 403; the message never reaches a browser. */
export class ForbiddenError extends Error {
  override name = 'ForbiddenError'
}

/** One refusal an officer can mend: the field it concerns (or null), the line of a table, the key its words stand under in `messages`, and what those name. */
export type Issue = { field: string | null; line?: number; key: string; values?: Record<string, string | number> }

/** What a verb answers: done, or why not. Accidents are exceptions instead. */
export type Outcome<T extends object = object> = ({ ok: true } & T) | { ok: false; issues: Issue[] }

export function refused(...issues: Issue[]): { ok: false; issues: Issue[] } {
  return { ok: false, issues }
}
