/** What became of one of several files, in words, and where to go on with it: the draft made of it, or the one that stands in its way. `key` says why it was refused. */
export type FileResult = { name: string; became: 'taken' | 'held' | 'refused'; words: string; href: string | null; key?: string }

/** What a form shows after it was refused: why, field by field, and everything as it was typed. Null before the first try. */
export type FormState = { issues: { field: string | null; words: string }[]; values: Record<string, string>; files?: FileResult[]; /** Told this once: they are stored nowhere. */ told?: string[] } | null

/** A server action behind a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>
