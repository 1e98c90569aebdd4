/** Correlation of two equally long lists after Pearson, -1 to 1; 0 where one of them is constant. */
export function pearson(xs: readonly number[], ys: readonly number[]): number {
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [product, squaresX, squaresY] = [0, 0, 0];
  xs.forEach((x, i) => {
    const [dx, dy] = [x - meanX, (ys[i] as number) - meanY];
    product += dx * dy;
    squaresX += dx * dx;
    squaresY += dy * dy;
  });
  return squaresX * squaresY === 0 ? 0 : product / Math.sqrt(squaresX * squaresY);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What is judged and how: a score, and whether it should be high. */
export interface Judged {
  readonly score: number;
  readonly positive: boolean;
}

/** The best F1 of the positives over all thresholds. */
export function bestF1(items: readonly Judged[]): number {
  const positives = items.filter(({ positive }) => positive).length;
  let found = 0;
  return descending(items).reduce((best, { positive }, index) => {
    if (positive) found++;
    return Math.max(best, (2 * found) / (index + 1 + positives));
  }, 0);
}

/** Chance that a positive scores above a negative (area under the ROC curve); equal scores count a half. */
export function areaUnderCurve(items: readonly Judged[]): number {
  const ordered = descending(items);
  const positives = items.filter(({ positive }) => positive).length;
  let [above, wins] = [0, 0];
  for (let from = 0; from < ordered.length; ) {
    let to = from;
    let tied = 0;
    for (; to < ordered.length && ordered[to]?.score === ordered[from]?.score; to++) if (ordered[to]?.positive) tied++;
    wins += (to - from - tied) * (above + tied / 2);
    above += tied;
    from = to;
  }
  return wins / (positives * (items.length - positives));
}

const descending = (items: readonly Judged[]): Judged[] => [...items].sort((a, b) => b.score - a.score);
