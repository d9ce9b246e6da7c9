// Small comforts on top of pages that work without: copying a citation in place, sharing, printing, the contents that follow.
(() => {
  const doc = document.querySelector('.doc')
  if (!doc) return
  const english = document.documentElement.lang === 'en'
  const words = english
    ? { copied: 'Citation copied', print: 'Print', share: 'Share' }
    : { copied: '引用已复制', print: '打印', share: '分享' }

  const said = document.createElement('p')
  said.className = 'said'
  said.setAttribute('role', 'status')
  document.body.append(said)
  let quiet
  const say = (text) => {
    said.textContent = text
    clearTimeout(quiet)
    quiet = setTimeout(() => { said.textContent = '' }, 4000)
  }

  // ¶: takes the citation from its page and copies it; whatever goes wrong, the link is followed as usual.
  doc.addEventListener('click', async (event) => {
    const link = event.target.closest('.q')
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return
    event.preventDefault()
    try {
      const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html')
      await navigator.clipboard.writeText(page.querySelector('.copy').textContent)
      link.classList.add('done')
      say(words.copied)
    } catch {
      location.href = link.href
    }
  })

  const tools = document.createElement('p')
  tools.className = 'tools'
  const offer = (label, act) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = label
    button.addEventListener('click', act)
    tools.append(button)
  }
  offer(words.print, () => print())
  if (navigator.share) offer(words.share, () => navigator.share({ title: document.title, url: location.href }).catch(() => {}))
  // At the end, so that nothing moves under the reader.
  doc.querySelector('#source').append(tools)

  // The contents mark the section being read.
  const details = doc.querySelector('.toc details')
  if (!details || !window.IntersectionObserver) return
  const wide = matchMedia('(min-width: 64rem)')
  const unfold = () => { details.open = wide.matches }
  unfold()
  wide.addEventListener('change', unfold)
  const links = new Map([...details.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]))
  const sections = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue
      for (const link of links.values()) link.removeAttribute('aria-current')
      links.get(target.id).setAttribute('aria-current', 'true')
    }
  }, { rootMargin: '0px 0px -75%' })
  for (const id of links.keys()) {
    const heading = document.getElementById(id)
    if (heading) sections.observe(heading)
  }
})()
