/** The parts of a fact in what a form sends. */
export function factValuesIn(form: FormData): { quote: string; values: Record<string, string> } {
  const { quote = '', ...values } = partsIn(form)
  return { quote, values }
}

/** The same with the words that show it among them, by the names of the parts; fields of a form that are no part of a fact are left out. */
export function partsIn(fields: Iterable<[string, unknown]>): Record<string, string> {
  return Object.fromEntries([...fields].flatMap(([name, value]) => (name.startsWith('fact-') && typeof value === 'string' ? [[name.slice('fact-'.length), value]] : [])))
}
