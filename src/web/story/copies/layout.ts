import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

export interface Link {
  readonly a: string;
  readonly b: string;
  /** How near the two belong, 0 to 1. */
  readonly weight: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Node extends SimulationNodeDatum {
  readonly id: string;
}

const TICKS = 200;
/** Half the size of a node, with some air around it. */
const RADIUS = 26;

/** Places for the nodes of a small graph within `width` × `height`: what is linked lies near. The same for the same graph. */
export function layoutOf(
  ids: readonly string[],
  links: readonly Link[],
  { width, height }: { readonly width: number; readonly height: number },
): ReadonlyMap<string, Point> {
  const nodes: Node[] = ids.map((id) => ({ id }));
  const ties = links.map(({ a, b, weight }) => ({ source: a, target: b, weight }));
  forceSimulation(nodes)
    .force('charge', forceManyBody().strength(-260))
    .force('collide', forceCollide(RADIUS))
    .force('x', forceX(width / 2).strength(0.06))
    .force('y', forceY(height / 2).strength((0.06 * width) / height))
    .force(
      'link',
      forceLink<Node, (typeof ties)[number]>(ties)
        .id(({ id }) => id)
        .distance(({ weight }) => 60 + 90 * (1 - weight)),
    )
    .stop()
    .tick(TICKS);
  return within(nodes, width, height);
}

/** The places moved and scaled so that all lie inside. */
function within(nodes: readonly Node[], width: number, height: number): Map<string, Point> {
  const fitting = (values: readonly number[], size: number): ((value: number) => number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = size - 2 * RADIUS;
    const scale = Math.min(1, room / (high - low || 1));
    return (value) => size / 2 + (value - (low + high) / 2) * scale;
  };
  const x = fitting(
    nodes.map((node) => node.x ?? 0),
    width,
  );
  const y = fitting(
    nodes.map((node) => node.y ?? 0),
    height,
  );
  return new Map(nodes.map((node) => [node.id, { x: x(node.x ?? 0), y: y(node.y ?? 0) }]));
}
