import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'

import { readBytes } from '#ingest/formats/read-bytes.ts'
import { readHtml } from '#ingest/formats/html/read-html.ts'

const lines = (html: string) => readHtml(html).text.trimEnd().split('\n')
const keys = (html: string) => Object.fromEntries(readHtml(html).notices.map(({ key, count }) => [key, count]))

/** What Word puts on the clipboard, shortened. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset="utf-8"><style>p.MsoNormal{margin:0}</style><!--[if gte mso 9]><xml><o:p>不是正文</o:p></xml><![endif]--></head><body lang=ZH-CN><!--StartFragment-->
<p class=MsoNormal align=center style='text-align:center'><span style='font-size:22.0pt'>关于第36号建议的答复<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>一、<span style='font:7.0pt "Times New Roman"'>&nbsp;</span></span></span><![endif]>工作进展<o:p></o:p></p>
<p class=MsoNormal style='text-indent:32.0pt'><b style='mso-bidi-font-weight:normal'>一是</b>开展调查
<span lang=EN-US>2024</span>年完成。<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a><o:p></o:p></p>
<p class=MsoNormal><span style='display:none;mso-hide:all'>隐藏</span>完。</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p><a href="#_ftnref1">[1]</a> 调查：指入户调查。</p></div></div>
<!--EndFragment--></body></html>`

describe('what is pasted from Word', () => {
  it('is its paragraphs, numbers, bold leads and footnotes', () => {
    expect(lines(fromWord)).toEqual(['关于第36号建议的答复', '一、　工作进展', '　　**一是**开展调查 2024年完成。[1]', '　　[1] 调查：指入户调查。', '完。'])
  })
})

describe('what is pasted from Word with a remark', () => {
  it('is its text; the remark is reported', () => {
    const html = `<p>已核对<span class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[A1]</a></span>。</p><div style='mso-element:comment-list'><div style='mso-element:comment'><p>请再核</p></div></div>`
    expect(lines(html)).toEqual(['已核对。'])
    expect(keys(html)).toEqual({ comment: 1 })
  })
})

describe('what an office program saves as a web page', () => {
  it('keeps footnotes and endnotes apart, though both begin with one', () => {
    const reference = (kind: string) => `<a class="sd${kind}noteanc" name="sd${kind}note1anc" href="#sd${kind}note1sym"><sup>1</sup></a>`
    const note = (kind: string, label: string, text: string) => `<div id="sd${kind}note1"><p><a class="sd${kind}notesym" name="sd${kind}note1sym" href="#sd${kind}note1anc">${label}</a>${text}</p></div>`
    expect(lines(`<p>推进医联体${reference('foot')}建设${reference('end')}。</p>${note('foot', '1', '2024年起。')}${note('end', 'i', '见附件。')}`)).toEqual(['推进医联体[1]建设[2]。', '　　[1] 2024年起。', '　　[2] 见附件。'])
  })

  it('shows words in symbol fonts as what the font draws', () => {
    expect(lines('<p><span style="font-family:\'Wingdings 2\'">R</span>主动公开 <font face="Wingdings">o</font>不公开</p>')).toEqual(['☑主动公开 □不公开'])
  })
})

describe('a web page', () => {
  it('is what a reader sees of it', () => {
    expect(lines('<!doctype html><title>标题</title><style>b{}</style><nav>首页</nav><script>alert(1)</script><div>甲<div>乙<br>丙</div>丁</div><p hidden>无</p><select><option>一</select>')).toEqual(['首页', '甲', '乙', '丙', '丁'])
  })

  it('sets in what its style or its spaces set in', () => {
    expect(lines('<p style="text-indent:2em">甲</p><p>　　乙</p><p>&nbsp;&nbsp;&nbsp;&nbsp;丙</p><p style="text-indent:2em;text-align:center">丁</p>')).toEqual(['　　甲', '　　乙', '　　丙', '丁'])
  })

  it('numbers the items of ordered lists as a browser does', () => {
    expect(lines('<ol><li>甲<li><p>乙</p><p>续</p></ol><ol start=3 style="list-style-type:cjk-ideographic"><li>丙<ul><li>丁</ul></ol>')).toEqual(['1.甲', '2.乙', '续', '三、丙', '丁'])
  })

  it('lays tables out on their grid', () => {
    expect(lines('<table><tr><th rowspan=2>领域<th colspan=2>目标值<tr><td>2024年<td>2025年<tr><td>供给<td>4.5<td>4.8</table>')).toEqual(['领域\t目标值\t', '\t2024年\t2025年', '供给\t4.5\t4.8'])
  })

  it('keeps square metres, raised by the page', () => {
    expect(lines('<p>面积300m<sup>2</sup>，容积5 m<sup>3</sup>，第2<sup>3</sup>项</p>')).toEqual(['面积300m²，容积5 m³，第23项'])
  })

  it('reports pictures and changes that are marked in it', () => {
    const html = '<p>保留<del>删去</del><ins>加上</ins><img src=a.png alt=公章></p>'
    expect(lines(html)).toEqual(['保留加上'])
    expect(keys(html)).toEqual({ tracked_deletion: 1, tracked_insertion: 1, image: 1 })
  })

  it('cannot exhaust the stack by its depth', async () => {
    const deep = new TextEncoder().encode(`<html>${'<div>'.repeat(50_000)}字`)
    expect(await readBytes(deep)).toEqual({ ok: false, issue: 'broken_file' })
  })

  it('is read in the encoding it has, whatever it declares', async () => {
    const bytes = iconv.encode('<html><meta charset="utf-8"><p>福建省厦门市湖里区卫生健康局</p></html>', 'gb18030')
    expect(await readBytes(bytes)).toMatchObject({ ok: true, source: { format: 'html', encoding: 'gb18030', text: '福建省厦门市湖里区卫生健康局\n' } })
  })
})

describe('a web archive', () => {
  it('is the page in it, decoded', async () => {
    const page = Buffer.from(iconv.encode('<html><p>关于印发方案的通知</p></html>', 'gb2312')).toString('base64')
    const mht = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"; type="text/html"\r\n\r\n--b\r\nContent-Type: text/html; charset="gb2312"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///C:/a.htm\r\n\r\n${page}\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///C:/a.png\r\n\r\niVBORw0KGgo=\r\n--b--\r\n`
    expect(await readBytes(new TextEncoder().encode(mht))).toMatchObject({ ok: true, source: { format: 'mht', mediaType: 'multipart/related', text: '关于印发方案的通知\n' } })
  })
})
