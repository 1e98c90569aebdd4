/**
 * The one light of the page. Other parts ask for it with a `light` event on the document, whose detail is
 * `{ units, keep, words? }`: the sentences to light, whether the light stays when the pointer moves on, and the words of
 * the account to light more strongly, as offsets. `light-kept` on the reading tells whether the light stays. Escape puts it out.
 */
export function light(): void {
  const frame = document.querySelector<HTMLElement>('.columns');
  if (!frame) return;
  const exact = 'highlights' in CSS ? new Highlight() : null;
  if (exact) CSS.highlights.set('passage', exact);

  const putOut = () => {
    for (const unit of frame.querySelectorAll('.lit')) unit.classList.remove('lit');
    exact?.clear();
    frame.classList.remove('light-kept');
  };

  /** The place of an offset into the account's text, within a sentence. */
  const placeIn = (sentence: HTMLElement, offset: number): [Node, number] => {
    const walker = document.createTreeWalker(sentence, NodeFilter.SHOW_TEXT);
    let left = Math.max(0, offset - Number(sentence.dataset.at));
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.textContent ?? '';
      if (left <= length) return [node, left];
      left -= length;
    }
    return [sentence, sentence.childNodes.length];
  };

  document.addEventListener('light', (event) => {
    putOut();
    if (!(event instanceof CustomEvent)) return;
    const { units, keep, words }: { units: Element[]; keep: boolean; words?: [number, number] } = event.detail;
    for (const unit of units) {
      unit.classList.add('lit');
      const sentence = unit.querySelector<HTMLElement>('.sentence');
      if (!words || !sentence || !exact) continue;
      const range = document.createRange();
      range.setStart(...placeIn(sentence, words[0]));
      range.setEnd(...placeIn(sentence, words[1]));
      exact.add(range);
    }
    frame.classList.toggle('light-kept', keep);
  });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') putOut();
  });
}
