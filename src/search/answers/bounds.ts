/** Characters of a question for a door; longer ones are about documents. */
export const LONGEST_QUESTION = 40

/** So many districts are looked through or named; where there are more, the words have to name one. */
export const MOST_DISTRICTS = 6
