// Runs in a process of its own: sets one document after another, and may be killed at any moment.
import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { facesSaid } from '#typesetting/fonts/faces.ts'
import type { PagesQuestion, SetInType } from '#typesetting/set-pages.ts'

const templates = new Map<string, string>()
let compiler: { folders: string; typst: NodeCompiler } | undefined

process.on('message', (question: PagesQuestion) => {
  process.send!(setInType(question))
})
process.on('disconnect', () => process.exit(0))
process.send!('ready')

function setInType({ template, data, faces, fallback, folders }: PagesQuestion): SetInType {
  const typst = compilerFor(folders)
  const said = { ...data, faces: { ...faces, fallback, said: facesSaid(faces) } }
  const compiled = typst.compile({
    mainFileContent: textOf(template),
    inputs: Object.fromEntries(Object.entries(said).map(([name, value]) => [name, JSON.stringify(value)])),
  })
  const made = compiled.result
  if (!made) return { ok: false, reason: JSON.stringify(compiled.takeError()?.shortDiagnostics ?? []) }
  const pdf = typst.pdf(made, {})
  // What was kept of earlier documents goes after a few more.
  typst.evictCache(10)
  return { ok: true, pdf: new Uint8Array(pdf), pages: made.numOfPages }
}

function textOf(template: string): string {
  const text = templates.get(template) ?? readFileSync(template, 'utf8')
  templates.set(template, text)
  return text
}

function compilerFor(folders: string[]): NodeCompiler {
  const wanted = folders.join('\n')
  if (compiler?.folders !== wanted) compiler = { folders: wanted, typst: NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: folders }] }) }
  return compiler.typst
}
