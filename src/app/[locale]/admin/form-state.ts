/** What became of one of several files, in words, and where to go on with it: the draft made of it, or the one that stands in its way. `key` says why it was refused. */
export type FileResult = { name: string; /** Of the document in it, where one was read. */ title?: string | null; became: 'taken' | 'held' | 'refused'; words: string; href: string | null; key?: string }

/** What a form shows after it was refused: why, field by field, and everything as it was typed. Null before the first try. */
export type FormState = { issues: { field: string | null; words: string }[]; values: Record<string, string>; files?: FileResult[]; /** Told this once: they are stored nowhere. */ told?: string[]; /** What it would change, shown before it is carried out: the first lines of it, and what says that it was seen. */ looked?: { seen: string; lines: string[]; total: number }; /** What the form replaces is no longer what it showed: these words go before what stands now, at each field of which something else was typed. */ stale?: string } | null

/** A server action behind a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>
