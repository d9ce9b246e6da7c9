/** Does a piece of work for every item, so many at once, in order of their turn. The first failure ends it. */
export async function eachOf<Item>(items: readonly Item[], atOnce: number, work: (item: Item) => Promise<void>): Promise<void> {
  const turns = items.values()
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const item of turns) await work(item)
  }))
}
