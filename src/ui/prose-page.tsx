type Props = { title: string; intro: string; sections: { title: string; text: string }[] }

/** A standing page of the site: a few headed paragraphs. */
export function ProsePage({ title, intro, sections }: Props) {
  return (
    <article className="prose">
      <h1>{title}</h1>
      <p className="lead">{intro}</p>
      {sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          <p>{section.text}</p>
        </section>
      ))}
    </article>
  )
}
