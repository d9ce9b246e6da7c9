/** Rows under their owner, in the order they came. */
export function groupByOwner<Row extends { ownerId: string }>(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.ownerId, [...(groups.get(row.ownerId) ?? []), row])
  return groups
}
