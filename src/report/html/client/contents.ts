/** Marks in the contents which section is being read. */
export function contents(): void {
  const links = new Map<Element, Element>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.contents a')) {
    const section = document.getElementById(link.hash.slice(1));
    if (section) links.set(section, link);
  }
  const inView = new Set<Element>();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) inView[isIntersecting ? 'add' : 'delete'](target);
      const current = [...links.keys()].find((section) => inView.has(section));
      if (!current) return;
      for (const [section, link] of links)
        if (section === current) link.setAttribute('aria-current', 'true');
        else link.removeAttribute('aria-current');
    },
    { rootMargin: '-14% 0px -85% 0px' },
  );
  for (const section of links.keys()) watcher.observe(section);
}
