// Runs in a process of its own: sets one document after another, and may be killed at any moment.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { facesSaid } from '#official-format/fonts/faces.ts'
import type { SetInType, TypesetQuestion } from '#official-format/typesetting/typeset.ts'

const template = readFileSync(join(import.meta.dirname, 'template.typ'), 'utf8')
let compiler: { folders: string; typst: NodeCompiler } | undefined

process.on('message', (question: TypesetQuestion) => {
  process.send!(setInType(question))
})
process.on('disconnect', () => process.exit(0))
process.send!('ready')

function setInType({ document, faces, fallback, folders, verification }: TypesetQuestion): SetInType {
  const typst = compilerFor(folders)
  const compiled = typst.compile({
    mainFileContent: template,
    inputs: { document: JSON.stringify(document), faces: JSON.stringify({ ...faces, fallback, said: facesSaid(faces) }), verification: JSON.stringify(verification) },
  })
  const made = compiled.result
  if (!made) return { ok: false, reason: JSON.stringify(compiled.takeError()?.shortDiagnostics ?? []) }
  const pdf = typst.pdf(made, {})
  // What was kept of earlier documents goes after a few more.
  typst.evictCache(10)
  return { ok: true, pdf: new Uint8Array(pdf), pages: made.numOfPages }
}

function compilerFor(folders: string[]): NodeCompiler {
  const wanted = folders.join('\n')
  if (compiler?.folders !== wanted) compiler = { folders: wanted, typst: NodeCompiler.create({ workspace: import.meta.dirname, fontArgs: [{ fontPaths: folders }] }) }
  return compiler.typst
}
