/** What a form shows after it was refused: why, field by field, and everything as it was typed. Null before the first try. */
export type FormState = { issues: { field: string | null; words: string }[]; values: Record<string, string> } | null

/** A server action behind a form. */
export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>
