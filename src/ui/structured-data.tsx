/** schema.org facts as a data block. `<` is written as an escape, so no text can end the block early. */
export function StructuredData({ facts }: { facts: object[] }) {
  if (facts.length === 0) return null
  const graph = facts.length === 1 ? { '@context': 'https://schema.org', ...facts[0] } : { '@context': 'https://schema.org', '@graph': facts }
  const json = JSON.stringify(graph).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}
