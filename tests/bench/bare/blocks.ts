import type { ReadingBlock } from '#documents/blocks/reading-block.ts'
import type { PublicDocument } from '#documents/queries.ts'
import { escape, inWords } from './body.ts'

/** Greeting, letter, signature, attached documents, 抄送 and 印发. */
export function bareBlocks(document: PublicDocument): string {
  const { blocks, disclosure, fields, people, slug } = document
  const write = (block: ReadingBlock, index: number, all: ReadingBlock[]) => bareBlock(block, all[index - 1], all[index + 1], slug)
  const answerable = people.filter(({ role }) => role === 'leader' || role === 'contact')
  const signed = fields.signatories.length > 1 ? fields.signatories.join(' ') : (document.signature ?? document.issuerName ?? '')
  const date = document.issuedOn ? inWords(document.issuedOn) : (document.issuedRaw ?? '')
  const greeting = [...new Set(fields.addressees.map(({ raw }) => raw.trim()))].join('')
  return `${greeting && `<p class="to">${escape(greeting)}</p>\n`}<div class="text">
${blocks.filter(({ part }) => part === 0).map(write).join('\n')}
</div>
${answerable.length === 0 ? '' : `<ul class="sign">${answerable.map(({ capacity, name, phone }) => `<li>${escape(`${capacity ? `${capacity}：` : ''}${name}${phone ? `　联系电话：${phone}` : ''}`)}</li>`).join('')}</ul>`}
<p class="seal">${escape(signed)}${fields.issuer?.sealedOnBehalfBy ? `（${escape(fields.issuer.sealedOnBehalfBy)}代章）` : ''} ${date}</p>
${disclosure ? `<p>（此件${escape(disclosure)}）</p>` : ''}
${blocks.some(({ part }) => part > 0) ? `<div class="text">\n${blocks.filter(({ part }) => part > 0).map(write).join('\n')}\n</div>` : ''}
${fields.cc?.items.length ? `<p class="imprint">抄送：${escape(fields.cc.items.join('，'))}。</p>` : ''}${fields.printing ? `<p class="imprint">${escape(fields.printing.agency ?? '')}　${fields.printing.iso ?? ''}印发</p>` : ''}`
}

function bareBlock(block: ReadingBlock, above: ReadingBlock | undefined, next: ReadingBlock | undefined, slug: string): string {
  const { anchor, kind, marker, heading, text } = block
  const cite = `<a class="q" href="${slug}/cite?at=${anchor}">引用</a>`
  const start = `${escape(marker ?? '')}${marked(block, 'heading')}`
  if (block.table) return bareTable(block, above, cite)
  if (kind === 'table-title' && next?.table) return ''
  if (kind === 'attachment-title') return `<h2 id="${anchor}" class="part">${escape(text || heading || '')}${cite}</h2>`
  if (kind === 'heading' && heading) {
    const tag = `h${Math.min(Math.max(block.level, 1) + 1 + Math.min(block.part, 1), 6)}`
    return `<${tag} id="${anchor}">${start}${text ? '' : cite}</${tag}>${text ? `<p>${marked(block, 'text')}${cite}</p>` : ''}`
  }
  return `<p id="${anchor}"${kind === 'item' ? ' class="i"' : ''}>${heading ? `<b>${start}${block.headingStop}</b>` : escape(marker ?? '')}${marked(block, 'text')}${cite}</p>`
}

/** Text with emphasis, and 责任单位 set apart with the lead unit in bold. */
function marked(block: ReadingBlock, part: 'heading' | 'text'): string {
  const text = block[part] ?? ''
  let html = ''
  let at = 0
  for (const { kind, start, end } of block.runs.filter((run) => run.in === part)) {
    if (start < at) continue
    const printed = escape(text.slice(start, end))
    const lead = block.responsibility?.lead[0]
    html += escape(text.slice(at, start))
    html += kind === 'emphasis' ? `<strong>${printed}</strong>` : `<span class="r">${lead ? printed.replace(lead, `<b data-lead="牵头">${lead}</b>`) : printed}</span>`
    at = end
  }
  return html + escape(text.slice(at))
}

function bareTable({ anchor, table }: ReadingBlock, title: ReadingBlock | undefined, cite: string): string {
  const { columns, cells } = table!
  const rows = cells.map((row) => `<tr>${row.map((cell, index) => (index === 0 ? `<th scope="row">${escape(cell)}</th>` : `<td>${escape(cell)}</td>`)).join('')}</tr>`)
  return `<table id="${anchor}"><caption${title?.kind === 'table-title' ? ` id="${title.anchor}"` : ''}>${escape(title?.text || table!.title || '表格')}${cite}</caption>
<thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>`
}
