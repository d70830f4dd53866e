import { PART, type GraphLine, type GraphNode, type Point, type Role } from './graph';
import { roundedPath, sampled, type Curve } from './curve';

/** Between the two directions that join a pair of nodes. */
const TRACK = 40;
/** A line that passes a node keeps this far from it. */
const CLEAR = 10;
/** Side by side, a line leaves a node by a side that it shares with no other node in this distance. */
const LEAST_GAP = 16;
/** Tries to find a way around, each past what stood in the way of the one before. */
const MOST_TRIES = 5;
/** Among more lines no way around is simple: all take the straight one, which only their ends decide. */
export const MOST_AROUND = 150;
/** Between lines that take the same way around. */
const LANE = 14;

/** How far things stand apart, where the network flows across and where it flows downward between narrow columns. */
const ACROSS = { reach: 24, channel: 30, rise: 36, loopSide: -1, loopWidth: 44, loopShift: -20, lead: 22 };
const DOWN = { reach: 80, channel: 12, rise: 12, loopSide: 1, loopWidth: 18, loopShift: 0, lead: 14 };

/** A node with its first axis along the flow, so that across and downward are the same. */
interface Box {
  key: string;
  role: Role;
  u: number;
  v: number;
  du: number;
  dv: number;
}

export interface Route {
  path: string;
  /** points along the way, for labels and for what the pointer is near to */
  points: Point[];
}

type Placed = Pick<GraphNode, 'key' | 'role' | 'x' | 'y'>;

function middle(box: Box): { u: number; v: number } {
  return { u: box.u + box.du / 2, v: box.v + box.dv / 2 };
}

/** How far the outline of a node stands back from its box, where a line comes to its side at a distance from its middle. */
function inset(role: Role, isAfter: boolean, distance: number): number {
  switch (role) {
    case 'population':
      return 31 - Math.sqrt(Math.max(0, 31 ** 2 - distance ** 2));
    case 'stimulus':
      return isAfter ? (23 * Math.abs(distance)) / 32 : 0;
    case 'recorder':
      return isAfter ? Math.max(0, -12 - distance) : 0;
    case 'group':
      return 0;
  }
}

function isNear(box: Box, { x, y }: Point): boolean {
  return x > box.u - CLEAR && x < box.u + box.du + CLEAR && y > box.v - CLEAR && y < box.v + box.dv + CLEAR;
}

/** The nodes that a way leads through, its ends left out. */
function hits(points: Point[], boxes: Box[], ends: [string, string]): Box[] {
  return boxes.filter((box) => !ends.includes(box.key) && points.some((point) => isNear(box, point)));
}

/** Finds the ways of all lines of a network; used once. */
class Router {
  readonly #boxes: Map<string, Box>;
  readonly #isDown: boolean;
  readonly #leadsAround: boolean;
  readonly #sizes: typeof ACROSS;
  readonly #lanes: { at: number; from: number; to: number }[] = [];

  constructor(nodes: Placed[], isDown: boolean, leadsAround: boolean) {
    this.#isDown = isDown;
    this.#leadsAround = leadsAround;
    this.#sizes = isDown ? DOWN : ACROSS;
    this.#boxes = new Map(
      nodes.map(({ key, role, x, y }) => [
        key,
        isDown ? { key, role, u: y, v: x, du: PART.height, dv: PART.width } : { key, role, u: x, v: y, du: PART.width, dv: PART.height },
      ]),
    );
  }

  route(line: GraphLine, track: number, tracks: number): Route | undefined {
    const from = this.#boxes.get(line.from);
    const to = this.#boxes.get(line.to);
    if (!from || !to) {
      return undefined;
    }
    if (from === to) {
      return this.#drawn({ corners: this.#loop(from, track) });
    }
    const gap = tracks > 1 ? Math.min(TRACK, (2 * this.#sizes.reach) / (tracks - 1)) : 0;
    const offset = (track - (tracks - 1) / 2) * gap;
    const straight = this.#straight(from, to, offset);
    return this.#drawn((this.#leadsAround ? this.#around(from, to, offset, straight) : undefined) ?? straight);
  }

  /** Beside the flow, from one end of a node to its other. */
  #loop(box: Box, track: number): Point[] {
    const { rise, loopSide, loopWidth, loopShift } = this.#sizes;
    const width = loopWidth + 8 * track;
    const center = middle(box).u + loopShift;
    const edge = loopSide < 0 ? box.v : box.v + box.dv;
    const far = edge + loopSide * (rise + 8 * track);
    return [
      { x: center + width, y: edge },
      { x: center + width, y: far },
      { x: center - width, y: far },
      { x: center - width, y: edge },
    ];
  }

  #side(box: Box, isAfter: boolean, offset: number): Point {
    const back = this.#isDown ? 0 : inset(box.role, isAfter, offset);
    return { x: isAfter ? box.u + box.du - back : box.u + back, y: middle(box).v + offset };
  }

  /** From the side of one node to the facing side of the other. */
  #straight(from: Box, to: Box, offset: number): Curve {
    const isOnward = to.u >= from.u + from.du + LEAST_GAP;
    const isBack = from.u >= to.u + to.du + LEAST_GAP;
    if (!isOnward && !isBack) {
      return this.#between(from, to, offset);
    }
    const start = this.#side(from, isOnward, offset);
    const end = this.#side(to, isOnward ? false : true, offset);
    const bend = (isOnward ? 1 : -1) * Math.max(24, Math.abs(end.x - start.x) / 2);
    return {
      start,
      end,
      bends: [
        { x: start.x + bend, y: start.y },
        { x: end.x - bend, y: end.y },
      ],
    };
  }

  /** Nodes that stand over each other are joined across the flow. */
  #between(from: Box, to: Box, offset: number): Curve {
    const isBelow = middle(to).v > middle(from).v;
    const start = { x: middle(from).u + offset, y: isBelow ? from.v + from.dv : from.v };
    const end = { x: middle(to).u + offset, y: isBelow ? to.v : to.v + to.dv };
    const bend = (end.y - start.y) / 2;
    return {
      start,
      end,
      bends: [
        { x: start.x, y: start.y + bend },
        { x: end.x, y: end.y - bend },
      ],
    };
  }

  /** The shorter way past what stands in the way; none if nothing does, or if both ways past it lead through nodes. */
  #around(from: Box, to: Box, offset: number, straight: Curve): Curve | undefined {
    const inTheWay = hits(sampled(straight), [...this.#boxes.values()], [from.key, to.key]);
    if (inTheWay.length === 0) {
      return undefined;
    }
    const ways = [-1, 1].flatMap((side) => this.#past(from, to, offset, inTheWay, side) ?? []);
    ways.sort((a, b) => a.cost - b.cost);
    const way = ways.at(0);
    if (way) {
      this.#lanes.push(way.lane);
    }
    return way?.curve;
  }

  #past(from: Box, to: Box, offset: number, inTheWay: Box[], side: number) {
    const past = new Set(inTheWay);
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const edges = [...past].map((box) => (side < 0 ? box.v : box.v + box.dv));
      const nearest = (side < 0 ? Math.min(...edges) : Math.max(...edges)) + side * this.#sizes.channel;
      const span = { from: Math.min(from.u, to.u), to: Math.max(from.u, to.u) };
      const at = this.#freeLane(nearest, side, span);
      const corners = this.#corners(from, to, offset, at, side);
      const others = hits(sampled({ corners }), [...this.#boxes.values()], [from.key, to.key]);
      if (others.length === 0) {
        return { curve: { corners }, cost: Math.abs(at - middle(from).v) + Math.abs(at - middle(to).v), lane: { at, ...span } };
      }
      others.forEach((box) => past.add(box));
    }
    return undefined;
  }

  #freeLane(nearest: number, side: number, span: { from: number; to: number }): number {
    let at = nearest;
    while (this.#lanes.some((lane) => Math.abs(lane.at - at) < LANE && lane.from < span.to && span.from < lane.to)) {
      at += side * LANE;
    }
    return at;
  }

  /** Out of the side of one node, along beside the others, into the side of the last or, where that lies beyond, its near edge. */
  #corners(from: Box, to: Box, offset: number, at: number, side: number): Point[] {
    const isOnward = middle(to).u >= middle(from).u;
    const ahead = isOnward ? 1 : -1;
    const { lead, reach } = this.#sizes;
    const away = Math.max(-reach, Math.min(reach, offset === 0 ? 10 * side : offset));
    const start = this.#side(from, isOnward, away);
    const out = (isOnward ? from.u + from.du : from.u) + ahead * lead;
    const near = middle(to).v;
    const isBeside = Math.abs(at - near) < to.dv / 2 + 20;
    if (isBeside) {
      const end = this.#side(to, !isOnward, away);
      const into = (isOnward ? to.u : to.u + to.du) - ahead * lead;
      return [start, { x: out, y: start.y }, { x: out, y: at }, { x: into, y: at }, { x: into, y: end.y }, end];
    }
    const u = middle(to).u - ahead * Math.min(30, to.du / 4) + offset;
    const edge = at > near ? to.v + to.dv : to.v;
    return [start, { x: out, y: start.y }, { x: out, y: at }, { x: u, y: at }, { x: u, y: edge }];
  }

  #drawn(curve: Curve): Route {
    const turned = this.#isDown ? turn(curve) : curve;
    return { path: roundedPath(turned), points: sampled(turned) };
  }
}

function swap({ x, y }: Point): Point {
  return { x: y, y: x };
}

function turn(curve: Curve): Curve {
  return 'corners' in curve
    ? { corners: curve.corners.map(swap) }
    : { start: swap(curve.start), end: swap(curve.end), bends: [swap(curve.bends[0]), swap(curve.bends[1])] };
}

/** Lines that join the same two nodes, in either direction: those along the flow first. */
function bundles(nodes: Placed[], lines: GraphLine[], isDown: boolean): GraphLine[][] {
  const along = new Map(nodes.map((node) => [node.key, isDown ? node.y : node.x]));
  const bundled = new Map<string, GraphLine[]>();
  for (const line of lines) {
    const pair = [line.from, line.to].sort().join('\n');
    const bundle = bundled.get(pair);
    if (bundle) bundle.push(line);
    else bundled.set(pair, [line]);
  }
  const isBack = (line: GraphLine) => Number((along.get(line.from) ?? 0) > (along.get(line.to) ?? 0));
  return [...bundled.values()].map((bundle) => bundle.toSorted((a, b) => isBack(a) - isBack(b)));
}

/**
 * The ways of lines: both directions between two nodes on tracks of their own, loops beside their node, around nodes that stand
 * in the way where that is simple.
 *
 * @param all how many lines there are, if these are not all of them
 */
export function routesOf(nodes: Placed[], lines: GraphLine[], isDown: boolean, all = lines.length): Map<string, Route> {
  const router = new Router(nodes, isDown, all <= MOST_AROUND);
  const routes = new Map<string, Route>();
  for (const bundle of bundles(nodes, lines, isDown)) {
    bundle.forEach((line, track) => {
      const route = router.route(line, track, bundle.length);
      if (route) {
        routes.set(line.key, route);
      }
    });
  }
  return routes;
}
