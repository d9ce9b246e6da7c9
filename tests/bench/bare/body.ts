import { caseName } from '#documents/case-name.ts'
import { heldDocument } from '#documents/held.ts'
import { measureWords } from '#documents/facts/measure-words.ts'
import type { PublicDocument } from '#documents/queries.ts'
import { bareBlocks } from './blocks.ts'

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character]!)
}

/** Head, facts, contents, text and what belongs to it. */
export function bareBody(document: PublicDocument, here: string, today: string): string {
  const { blocks, citations, fields, issuerName, number, title } = document
  const listed = blocks.filter(({ kind, level, heading }) => kind === 'attachment-title' || (kind === 'heading' && heading && level <= 2))
  const signer = document.people.find(({ role }) => role === 'signer')
  const expired = document.expiresOn !== null && document.expiresOn < today
  const cited = citations.filter((one) => one.title || one.number)
  return `<header class="head">
<p class="red">${escape(fields.letterhead?.normalized ?? issuerName ?? '')}</p>
<p class="no">${escape(number ?? '无文号')}${signer ? ` 签发人：${escape(signer.name)}` : ''}</p>
<h1>${escape(title ?? '（无标题）')}</h1>${expired ? `\n<p class="notice">有效期已于${inWords(document.expiresOn!)}届满，仅供查阅。</p>` : ''}
</header>
<dl class="facts">
${facts(document, here, today).map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`).join('\n')}
</dl>
${answers(document)}${listed.length < 3 ? '' : `<nav class="toc" aria-label="目录"><details><summary>目录</summary><ol>
${listed.map(({ anchor, level, marker, heading, text, kind }) => `<li${level > 1 ? ' class="sub"' : ''}><a href="#${anchor}">${escape(kind === 'attachment-title' ? text || heading! : `${marker ?? ''}${heading}`)}</a></li>`).join('\n')}
</ol></details></nav>`}
${bareBlocks(document)}
${document.kind === 'policy' ? '' : promises(document, today)}${cited.length === 0 ? '' : `<section id="cited"><h2>文中引用的文件</h2><p class="count">共 ${cited.length} 份</p><ul>
${cited.map((one) => reference(one, document)).join('\n')}
</ul></section>`}
${others('same-case', '同一件的其他公文', document.related.sameCase)}${others('citing', '引用本文的文件', document.related.citing)}
<section id="source"><h2>来源与核对</h2><dl class="facts">
<dt>原始文件</dt><dd><a href="${here}/source" download>下载（${Math.max(1, Math.round(document.source.size / 1024))} KB）</a> SHA-256 <code>${document.source.sha256}</code></dd>
<dt>文字</dt><dd>${document.repairs > 0 ? `${document.repairs} 处排版断行已修复，文字未改动。` : '文字与原始文件一致。'} 第 ${document.version} 版。</dd>
<dt>怎样引用</dt><dd><a href="${here}/cite">引用全文</a>；引用一段，点段后的 ¶。</dd>
<dt>发现错误</dt><dd>请告诉${escape(document.district.identity.contact ?? document.district.identity.host ?? document.district.name)}；更正另发新版并说明。</dd>
</dl></section>`
}

function facts(document: PublicDocument, here: string, today: string): [string, string][] {
  const { district, fields, people, resultClass, tasks } = document
  const asked = people.filter(({ role, capacity }) => role === 'addressee' && capacity !== '主送机关')
  const units = new Set(tasks.flatMap((task) => task.units.map(({ name }) => name))).size
  const meaning = resultClass && district.rules.resultClasses[resultClass]
  const stated = ([['目标', document.targets], ['承诺', document.commitments.length], ['数据', document.figures]] as const).filter(([, count]) => count > 0).map(([name, count]) => `${name} ${count} 项`)
  const expired = document.expiresOn !== null && document.expiresOn < today
  const period = [document.effectiveFrom && `${inWords(document.effectiveFrom)}起施行`, document.expiresOn && `有效期至${inWords(document.expiresOn)}`].filter(Boolean)
  const rows: ([string, string] | null | false)[] = [
    document.case && ['答复的件', `${document.case.title ? `《${escape(document.case.title)}》` : ''}${caseName(document.case)}${fields.request?.convertedFrom ? `（${escape(fields.request.convertedFrom)}转）` : ''}`],
    asked.length > 0 && ['提出人', escape(asked.map(({ name, capacity }) => `${name}${capacity ?? ''}`).join('、'))],
    !!document.issuerName && ['发文机关', escape(document.issuerName)],
    !!resultClass && ['办理结果', `<b class="class">${escape(document.resultRaw ?? resultClass)}</b>${escape(meaning || '')}${district.rules.resultClassesSource ? ` <small>依据：${escape(district.rules.resultClassesSource)}</small>` : ''}`],
    ['成文日期', document.issuedOn ? `<time datetime="${document.issuedOn}">${inWords(document.issuedOn)}</time>` : '文中未载明'],
    period.length > 0 && ['施行与效力', `${expired ? '<b class="state expired">已到期</b>' : '<b class="state">现行有效</b>'}${period.join('，')}`],
    units > 0 && ['任务分工', `<a href="${here}/tasks">${tasks.length} 项任务，${units} 个责任单位</a>`],
    stated.length > 0 && ['要点', `<a href="${here}/facts">${stated.join('，')}</a>`],
    document.facilities > 0 && ['提到的机构', `<a href="${here}/facilities">共 ${document.facilities} 家</a>`],
    !!document.disclosure && ['公开属性', escape(document.disclosure)],
    !!document.publishedAt && ['本站发布', `<time datetime="${document.publishedAt.replace(' ', 'T')}+08:00">${inWords(document.publishedAt.slice(0, 10))}</time>`],
  ]
  return rows.filter((row) => !!row)
}

function answers({ asked }: PublicDocument): string {
  if (asked.length === 0) return ''
  const answer = ({ answered, answer: one }: PublicDocument['asked'][number]) => (one ? `答复：<a href="#${one.anchor}">${escape(one.words)}</a>` : answered ? '答复见正文。' : '未见逐条答复。')
  return `<section id="answers"><h2>问与答</h2><p class="count">共 ${asked.length} 条意见，${asked.filter(({ answered }) => answered).length} 条有答复</p><ol class="pairs" lang="zh-CN">
${asked.map((one) => `<li><a href="#${one.anchor}">${escape(one.quote)}</a><p>${answer(one)}</p></li>`).join('\n')}
</ol></section>
`
}

function promises({ commitments }: PublicDocument, today: string): string {
  if (commitments.length === 0) return ''
  const about = ({ deadline, owner, quantity, modality }: PublicDocument['commitments'][number]) => [
    deadline && `<span>期限：${escape(deadline.raw)}</span>${deadline.date !== null && deadline.date < today ? '<b class="state">期限已过，待公布进展</b>' : ''}`,
    owner && `<span>办理：${escape(owner)}</span>`, quantity && measureWords(quantity) && `<span>数量：${escape(measureWords(quantity))}</span>`, modality && `<span>措辞：${escape(modality)}</span>`,
  ].filter(Boolean).join('')
  return `<section id="commitments"><h2>承诺事项</h2><p class="count">承诺 ${commitments.length} 项</p><ol class="list lines" lang="zh-CN">
${commitments.map((one) => `<li><a class="title" href="#${one.anchor}">${escape(one.quote)}</a>${about(one) && `<p class="meta">${about(one)}</p>`}</li>`).join('\n')}
</ol></section>
`
}

function reference({ anchor, title, number }: PublicDocument['citations'][number], { district, related }: PublicDocument): string {
  const name = escape(`${title ? `《${title}》` : ''}${number ? `（${number}）` : ''}`)
  const held = heldDocument({ title, number }, related.cited, district.slug)
  return `<li>${held ? `<a href="${addressOf(held)}">${name}</a>` : name} <a href="#${anchor}">文中位置</a>${held ? '' : ' <small>本站尚未收录</small>'}</li>`
}

function others(id: string, name: string, list: PublicDocument['related']['citing']): string {
  if (list.length === 0) return ''
  return `<section id="${id}"><h2>${name}</h2><ul>${list.map((one) => `<li><a href="${addressOf(one)}">${escape(`${one.title}${one.number ? `（${one.number}）` : ''}`)}</a></li>`).join('')}</ul></section>\n`
}

function addressOf({ district, kind, slug }: PublicDocument['related']['citing'][number]): string {
  return `/${district.slug}/${kind === 'reply' ? 'replies' : kind === 'policy' ? 'policies' : kind === 'report' ? 'reports' : 'documents'}/${slug}`
}

export function inWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
