// Imports go one way, down this list. A room may use every room below its own row, never one beside or above it.
const ROWS = [
  ['app'],
  ['desk'],
  ['search', 'open-data', 'official-format', 'feedback', 'cards'],
  ['typesetting'],
  ['circle', 'villages'],
  ['ingest'],
  ['cases', 'policies', 'commitments', 'facilities', 'services'],
  ['places'],
  ['sources'],
  ['publishing'],
  ['documents'],
  ['accounts', 'audit', 'districts'],
  ['hours', 'deadlines', 'misses'],
  ['calendar'],
  ['privacy'],
  ['platform'],
  ['ui', 'i18n', 'config', 'proposers'],
]

const row = (rooms) => `^src/(${rooms.join('|')})/`

const walls = ROWS.flatMap((rooms, depth) => [
  ...(depth === 0 ? [] : [{
    name: `${rooms.join('-')}-looks-down-only`,
    severity: 'error',
    from: { path: row(rooms) },
    to: { path: row(ROWS.slice(0, depth).flat()) },
  }]),
  ...rooms.filter(() => depth !== 0 && !['accounts', 'ui'].includes(rooms[0])).map((room) => ({
    name: `${room}-not-sideways`,
    severity: 'error',
    from: { path: row([room]) },
    to: { path: row(rooms.filter((other) => other !== room).length ? rooms.filter((other) => other !== room) : ['(?!)']) },
  })),
])

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'ingest-is-pure', severity: 'error', from: { path: '^src/ingest/(?!cli)' }, to: { path: '^src/(platform|documents|app|districts|facilities/(?!find-mentions|name-forms))/?' } },
    { name: 'privacy-is-pure', severity: 'error', from: { path: '^src/privacy/' }, to: { path: '^src/(?!privacy/)' } },
    ...walls,
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'src/platform/generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
