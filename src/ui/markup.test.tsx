import { Fragment, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { markup } from '#ui/markup.ts'
import { StructuredData } from '#ui/structured-data.tsx'

const ADDRESS = '/a?b=1&c=2'
const Item = ({ children }: { children: ReactNode }) => <li>{children}</li>

const views: [string, ReactNode][] = [
  ['text with every special character', <p key="1">{`a < b > c & "d" 'e'`}</p>],
  ['nothing, numbers and lists', <p key="2">{null}{undefined}{false}{true}{0}{['a', ['b', 1]]}</p>],
  ['functions and fragments', <ul key="3"><Item>a</Item><>{['b', 'c'].map((one) => <Fragment key={one}><Item>{one}</Item></Fragment>)}</></ul>],
  ['attributes that are words', <a key="4" className="q" href={ADDRESS} hrefLang="en" tabIndex={0} title={'"'} aria-current="page">x</a>],
  ['attributes that are yes or no', <a key="5" href={ADDRESS} download aria-busy data-new={false} hidden={false}>x</a>],
  ['attributes left out', <p key="6" id={undefined} lang={null as unknown as string}>x</p>],
  ['elements without an end', <p key="7">a<br />b<wbr /></p>],
  ['a form as it is first shown', <form key="8" action="/search"><label htmlFor="q">q</label><input type="search" maxLength={9} disabled /></form>],
  ['a table', <table key="9"><tbody><tr><th scope="row" rowSpan={2}>a</th><td colSpan={2}>b</td></tr></tbody></table>],
  ['a data block', <StructuredData key="10" facts={[{ name: '</script>' }]} />],
]

describe('finished HTML', () => {
  it.each(views)('is what React would write: %s', (_what, view) => {
    expect(markup(view)).toBe(renderToStaticMarkup(view))
  })

  it('leads nowhere a script could run, however the address is disguised', () => {
    for (const href of ['javascript:alert(1)', ' \u0001JaVa\nScript:alert(1)']) expect(markup(<a href={href}>x</a>)).toBe('<a>x</a>')
    const harmless = '/a?b=javascript:'
    expect(markup(<a href={harmless}>x</a>)).toBe(`<a href="${harmless}">x</a>`)
  })

  it('shows the value a field begins with', () => {
    expect(markup(<input name="q" defaultValue="肺炎" />)).toBe('<input name="q" value="肺炎"/>')
  })

  it('says a language only where it changes', () => {
    const view = <p lang="zh-CN"><b lang="zh-CN">甲</b><a href={ADDRESS} lang="en" hrefLang="en">b <i lang="zh-CN">丙</i></a><b lang="zh-CN">丁</b></p>
    expect(markup(view)).toBe('<p lang="zh-CN"><b>甲</b><a href="/a?b=1&amp;c=2" lang="en" hrefLang="en">b <i lang="zh-CN">丙</i></a><b>丁</b></p>')
  })

  it('refuses what would be lost or against the policy', () => {
    expect(() => markup(<p style={{ color: 'red' }}>x</p>)).toThrow(/style/)
    expect(() => markup(<button type="button" onClick={() => {}}>x</button>)).toThrow(/onClick/)
    expect(() => markup(<textarea defaultValue="x" />)).toThrow(/textarea/)
    expect(markup(<select><option selected>甲</option><option selected={false}>乙</option></select>)).toBe('<select><option selected="">甲</option><option>乙</option></select>')
  })
})
