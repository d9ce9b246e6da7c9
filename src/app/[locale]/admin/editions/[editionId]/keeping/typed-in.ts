/** What was typed into fields of a form, of the names given, and is not what the page came with. */
export function typedIn<Name extends string>(form: HTMLFormElement, names: readonly Name[]): Partial<Record<Name, string>> {
  const values = names.flatMap((name) => {
    const field = form.elements.namedItem(name)
    if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.defaultSelected ? [] : [[name, field.value]]
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return []
    return field.value === field.defaultValue ? [] : [[name, field.value]]
  })
  return Object.fromEntries(values) as Partial<Record<Name, string>>
}

/** Every one of these fields as it now is. */
export function allIn<Name extends string>(form: HTMLFormElement, names: readonly Name[]): Partial<Record<Name, string>> {
  return Object.fromEntries([...new FormData(form)].filter(([name, value]) => typeof value === 'string' && (names as readonly string[]).includes(name))) as Partial<Record<Name, string>>
}

/** Every one of these fields, as soon as one is not what the page came with. */
export function wholeIn<Name extends string>(form: HTMLFormElement, names: readonly Name[]): Partial<Record<Name, string>> {
  return Object.keys(typedIn(form, names)).length > 0 ? allIn(form, names) : {}
}
