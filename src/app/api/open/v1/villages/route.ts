import { openRoute } from '#open-data/open-route.ts'
import { VillageParameters } from '#open-data/parameters.ts'
import { readCaredVillages } from '#open-data/read-villages.ts'

export const dynamic = 'force-dynamic'
export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = openRoute(VillageParameters, readCaredVillages)
