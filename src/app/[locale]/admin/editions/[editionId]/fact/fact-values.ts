/** The parts of a fact in what a form sends. */
export function factValuesIn(form: FormData): { quote: string; values: Record<string, string> } {
  const typed = [...form].filter(([name, value]) => name.startsWith('fact-') && typeof value === 'string')
  const { quote = '', ...values } = Object.fromEntries(typed.map(([name, value]) => [name.slice('fact-'.length), value as string]))
  return { quote, values }
}
