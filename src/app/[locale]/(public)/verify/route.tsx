import { type PublicPage, publicPage, type Visit } from '#app/public-page.tsx'
import { readUpload } from '#official-format/authenticity/read-upload.ts'
import { recogniseCode, recogniseFile } from '#official-format/authenticity/recognise.ts'
import { type Verdict, VerifyPage } from '#official-format/authenticity/verify-page.tsx'
import { readCheckCode } from '#official-format/check-code.ts'

/** Asks for a code or a file; answers a code. */
export const GET = publicPage(async (visit) => {
  const typed = visit.query.get('code')
  return verifyPage(visit, typed === null ? null : await verdictOn(typed), typed ?? '')
})

/** Answers a file. */
export const POST = publicPage(async (visit) => {
  const upload = await readUpload(visit.request)
  if (!upload.ok) return verifyPage(visit, { asked: 'nothing', reason: upload.reason })
  return verifyPage(visit, { asked: 'file', said: upload.name, sha256: upload.sha256, found: await recogniseFile(upload.sha256) })
})

async function verdictOn(typed: string): Promise<Verdict> {
  const code = readCheckCode(typed)
  return code === null ? { asked: 'nothing', reason: 'no_code' } : { asked: 'code', said: code, found: await recogniseCode(code) }
}

function verifyPage({ t, to }: Visit<object>, verdict: Verdict | null, code = ''): PublicPage {
  return {
    district: null,
    title: t('verify.title'),
    description: t('verify.lead'),
    address: (paths) => paths.verify(),
    status: verdict?.asked === 'nothing' && verdict.reason === 'too_large' ? 413 : 200,
    unlisted: verdict !== null,
    trail: [{ label: t('site.portalName'), href: to.home() }],
    body: <VerifyPage verdict={verdict} code={code} t={t} to={to} />,
  }
}
