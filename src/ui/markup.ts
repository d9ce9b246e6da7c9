import { Fragment, type ReactNode } from 'react'

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } }
/** As React.createElement makes it. */
type Element = { type: string | symbol | ((props: Props) => ReactNode); props: Props }
/** One string that only grows: pieces put together level by level would be copied level by level. */
type Page = { html: string; lang: string | null }

/**
 * The HTML of a view made of plain functions: no state, no effects, no waiting. Writes what React's own renderToStaticMarkup
 * would, for less, because it knows nothing of suspending, streaming and resuming; what a finished page cannot use it refuses
 * by throwing.
 *
 * @example
 * markup(<p className="lead">{'1 < 2'}</p>) //=> '<p class="lead">1 &lt; 2</p>'
 */
export function markup(view: ReactNode): string {
  const page: Page = { html: '', lang: null }
  write(view, page)
  return page.html
}

function write(view: ReactNode, page: Page): void {
  if (typeof view === 'string') page.html += escaped(view)
  else if (typeof view === 'number' || typeof view === 'bigint') page.html += view
  else if (typeof view !== 'object' || view === null) return
  else if (Array.isArray(view)) for (const one of view) write(one, page)
  else writeElement(view as unknown as Element, page)
}

function writeElement({ type, props }: Element, page: Page): void {
  if (typeof type === 'function') return write(type(props), page)
  if (type === FRAGMENT) return write(props.children, page)
  if (typeof type !== 'string') throw new TypeError('A finished page is made of plain functions and elements only.')
  if (props.defaultValue !== undefined && type !== 'input') throw new TypeError(`A ${type} begins with what stands in it.`)
  const around = page.lang
  page.html += `<${type}`
  for (const name in props) {
    const value = props[name]
    if (value !== undefined && value !== null) attributeWriter(name)(value, page)
  }
  if (VOID.has(type)) {
    page.html += '/>'
    page.lang = around
    return
  }
  page.html += '>'
  if (props.dangerouslySetInnerHTML) page.html += props.dangerouslySetInnerHTML.__html
  else write(props.children, page)
  page.html += `</${type}>`
  page.lang = around
}

/** Typed as a component, in truth a symbol. */
const FRAGMENT = Fragment as unknown as symbol

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])

type AttributeWriter = (value: unknown, page: Page) => void

const writers = new Map<string, AttributeWriter>([
  ['children', () => {}],
  ['dangerouslySetInnerHTML', () => {}],
  // Said only where it changes: Chinese text names its language, and most of it stands on Chinese pages.
  ['lang', (lang, page) => {
    if (lang !== page.lang) page.html += ` lang="${escaped(String(lang))}"`
    page.lang = String(lang)
  }],
])

/** How an attribute is written, decided once for each name. */
function attributeWriter(name: string): AttributeWriter {
  const known = writers.get(name)
  if (known) return known
  const made = makeWriter(name)
  writers.set(name, made)
  return made
}

const NAMES: Record<string, string> = { className: 'class', htmlFor: 'for', tabIndex: 'tabindex', httpEquiv: 'http-equiv', defaultValue: 'value', defaultChecked: 'checked' }

/** HTML's own yes-or-no attributes; those of ARIA and data-* write the word. */
const BOOLEAN = new Set(['async', 'checked', 'defer', 'disabled', 'download', 'hidden', 'itemScope', 'multiple', 'open', 'readOnly', 'required', 'reversed', 'selected'])

const ADDRESSES = new Set(['href', 'src', 'action', 'formAction'])

/** javascript: as browsers read it, which drop control characters before it and line breaks within. */
const SCRIPT_ADDRESS = /^[\u0000-\u0020]*j[\r\n\t]*a[\r\n\t]*v[\r\n\t]*a[\r\n\t]*s[\r\n\t]*c[\r\n\t]*r[\r\n\t]*i[\r\n\t]*p[\r\n\t]*t[\r\n\t]*:/i

function makeWriter(name: string): AttributeWriter {
  const written = NAMES[name] ?? name
  const opening = ` ${written}="`
  const bare = BOOLEAN.has(written)
  const spelled = /^(?:aria|data)-/.test(written)
  const address = ADDRESSES.has(written)
  return (value, page) => {
    if (typeof value === 'string') page.html += address && SCRIPT_ADDRESS.test(value) ? '' : `${opening}${escaped(value)}"`
    else if (typeof value === 'number' || (spelled && typeof value === 'boolean')) page.html += `${opening}${value}"`
    else if (typeof value !== 'boolean') throw new TypeError(`${name} has no place on a finished page.`)
    else if (bare && value) page.html += `${opening}"`
  }
}

const SPECIAL = /["'&<>]/
const ENTITIES: Record<string, string> = { '"': '&quot;', "'": '&#x27;', '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["'&<>]/g, (character) => ENTITIES[character]!) : text
}
