export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Half the size of a node, with some air around it. */
const RADIUS = 20;

/**
 * Places on an ellipse for the nodes of a small graph, clockwise from the top in the order given. Lines then run through the
 * middle, where no node hides them.
 */
export function onEllipse(
  ids: readonly string[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Point> {
  const [across, down] = [width / 2 - RADIUS, height / 2 - RADIUS];
  return new Map(
    ids.map((id, i) => {
      const angle = (2 * Math.PI * i) / ids.length - Math.PI / 2;
      return [id, { x: width / 2 + across * Math.cos(angle), y: height / 2 + down * Math.sin(angle) }];
    }),
  );
}
