/** Checks that run in the page itself; each refers to nothing outside itself and gives what it finds wrong. */

/** Text whose contrast with what lies behind it is below WCAG 2.2, 1.4.3: 4.5, or 3 for large text. */
export function lowContrastOf(): string[] {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (!canvas) return ['no canvas'];
  const channels = (color: string): [number, number, number, number] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a];
  };
  const luminance = (color: string): number => {
    const [r, g, b] = channels(color).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
  };
  const behind = (element: Element): string => {
    for (let one: Element | null = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (channels(color)[3] > 0) return color;
    }
    return 'white';
  };
  const found = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element?.checkVisibility() || !node.textContent?.trim() || element.closest('script, style, .hidden, .skip'))
      continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    const color = element.namespaceURI?.endsWith('svg') ? style.fill : style.color;
    const [light = 0, dark = 0] = [luminance(color), luminance(behind(element))].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    if (ratio < (large ? 3 : 4.5))
      found.add(`${element.tagName} ${element.className} ${ratio.toFixed(2)}: ${node.textContent.slice(0, 30)}`);
  }
  return [...found];
}

/** Headings that skip a level, things to use without a name, lists and tables out of shape, and anchors used twice. */
export function faultsOf(): string[] {
  const found: string[] = [];
  let level = 0;
  for (const heading of document.querySelectorAll('h1,h2,h3,h4,h5,h6')) {
    if (!heading.checkVisibility()) continue;
    const own = Number(heading.tagName.slice(1));
    if (own > level + 1) found.push(`h${own} after h${level}: ${heading.textContent}`);
    level = own;
  }
  if (document.querySelectorAll('h1').length !== 1) found.push('not exactly one h1');
  if (document.querySelectorAll('main').length !== 1) found.push('not exactly one main');
  for (const element of document.querySelectorAll<HTMLElement>('a[href],button,input,select,summary,[tabindex="0"]')) {
    const labels = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels : null;
    const name =
      element.getAttribute('aria-label') ??
      [...(labels ?? [])].map((l) => l.textContent).join('') + element.textContent;
    if (!name.trim()) found.push(`no name: ${element.outerHTML.slice(0, 80)}`);
    if (element.tabIndex > 0) found.push(`order forced: ${element.outerHTML.slice(0, 80)}`);
    if (element.tabIndex === 0 && element.matches('div,span') && !element.hasAttribute('role'))
      found.push(`no role: ${element.outerHTML.slice(0, 80)}`);
  }
  for (const list of document.querySelectorAll('ul,ol'))
    if ([...list.children].some(({ tagName }) => tagName !== 'LI'))
      found.push(`list holds more than items: ${list.className}`);
  for (const table of document.querySelectorAll('table'))
    if (!table.querySelector('th[scope=col]') || !table.querySelector('th[scope=row]'))
      found.push(`table without headers: ${table.className}`);
  for (const section of document.querySelectorAll('[aria-labelledby]'))
    if (!document.getElementById(section.getAttribute('aria-labelledby') ?? ''))
      found.push(`label missing: ${section.id}`);
  if (!document.documentElement.lang) found.push('no language');
  return found;
}
