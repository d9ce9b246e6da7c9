import type { Link } from '#ui/site.ts'

/** 面包屑: the way from the site's home to the page above this one. */
export function Trail({ links, label }: { links: Link[]; label: string }) {
  return (
    <nav className="trail" aria-label={label}>
      <ol>
        {links.map(({ label: name, href }) => <li key={href}><a href={href}>{name}</a></li>)}
      </ol>
    </nav>
  )
}
