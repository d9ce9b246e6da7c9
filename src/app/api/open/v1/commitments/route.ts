import { openRoute } from '#open-data/open-route.ts'
import { CommitmentParameters } from '#open-data/parameters.ts'
import { readCommitments } from '#open-data/read-commitments.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(CommitmentParameters, readCommitments)
