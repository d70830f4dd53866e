import { type Home } from './home';
import { type Message, type Problem, type Request } from './protocol';

/** Opens a home whose messages are heard. */
export type OpenHome = (hear: (message: Message) => void) => Home;

/** How a move ended. */
export interface MoveEvents {
  /** the run stands in the other home, at the same step */
  moved: () => void;
  /** it stays where it is; the problems say why, if any do */
  stayed: (problems: Problem[]) => void;
}

/** A run on its way to another home. */
interface Move {
  open: OpenHome;
  events: MoveEvents;
  /** number of the other home, and the home once the run was paused */
  there: number;
  next: Home | null;
  /** what is asked meanwhile */
  waiting: Request[];
}

/** Whose answers are meant for this class: the ids of other questions are above 0. */
const MOVE = -1;

/** A build that has taken so long is not waited for when another network is to be built: a new home takes less. */
const PATIENCE_MS = 300;

/**
 * A home that a run can leave for another one: it pauses, all that changes is brought there, and it stands at the same step. What
 * is asked meanwhile waits and is asked wherever the run is then. Who hears it notices nothing but that the run was paused.
 *
 * A network that is still being built when another one is opened is not built to its end, unless that is quick.
 */
export class MovableHome implements Home {
  readonly #hear: (message: Message) => void;
  #open: OpenHome;
  #last = 0;
  #here = 0;
  #home: Home;
  #move: Move | null = null;
  #probe: Request | null = null;
  #isArriving = false;
  #isLoaded = false;
  /** the network that is being built: its question, and since when the home works on it */
  #building: { id: number | undefined; since: number } | null = null;

  constructor(open: OpenHome, hear: (message: Message) => void) {
    this.#open = open;
    this.#hear = hear;
    this.#home = this.#newHome(open);
  }

  get isMoving(): boolean {
    return this.#move !== null;
  }

  #newHome(open: OpenHome): Home {
    const number = ++this.#last;
    this.#here = number;
    this.#isLoaded = false;
    this.#building = null;
    return open((message) => this.#told(number, message));
  }

  send(request: Request) {
    if (this.#move) {
      this.#move.waiting.push(request);
      return;
    }
    if (request.type === 'open') {
      this.#build(request.id);
    } else if (request.type === 'probe') {
      this.#probe = request;
    }
    this.#home.send(request);
  }

  /** Ends a home that has been building another network for long: it hears nothing before it is done. */
  #build(id: number | undefined) {
    const now = performance.now();
    if (this.#building && now - this.#building.since > PATIENCE_MS) {
      this.#home.close();
      this.#home = this.#newHome(this.#open);
    }
    this.#building = { id, since: this.#building?.since ?? (this.#isLoaded ? now : Infinity) };
  }

  /**
   * Brings the run to another home.
   *
   * @returns whether it is on its way: not if it already is
   */
  move(open: OpenHome, events: MoveEvents): boolean {
    if (this.#move) {
      return false;
    }
    this.#move = { open, events, there: ++this.#last, next: null, waiting: [] };
    this.#home.send({ type: 'pause' });
    this.#home.send({ type: 'snapshot', id: MOVE });
    return true;
  }

  close() {
    this.#home.close();
    this.#move?.next?.close();
    this.#move = null;
    this.#here = 0;
  }

  #told(number: number, message: Message) {
    if (number === this.#here) {
      this.#toldHere(message);
    } else if (number === this.#move?.there) {
      this.#toldThere(this.#move, message);
    }
  }

  #toldHere(message: Message) {
    if (this.#move && message.id === MOVE && message.type !== 'failed') {
      this.#paused(this.#move, message);
      return;
    }
    if (message.type === 'loaded' || message.type === 'taken') {
      this.#isLoaded = true;
      if (this.#building) {
        this.#building.since = performance.now();
      }
    } else if (this.#building && message.id === this.#building.id && (message.type === 'opened' || message.type === 'problems')) {
      this.#building = null;
    }
    if (this.#isArriving && message.type === 'frame') {
      this.#isArriving = false;
      this.#hear({ ...message, fresh: false }); // what was shown is of the same run
    } else {
      this.#hear(message);
    }
  }

  #paused(move: Move, message: Message) {
    if (message.type === 'snapshot') {
      move.next = move.open((told) => this.#told(move.there, told));
      move.next.send({ type: 'restore', id: MOVE, bytes: message.bytes });
    } else {
      this.#stay(move, message.type === 'problems' ? message.problems : []);
    }
  }

  #toldThere(move: Move, message: Message) {
    if (message.type === 'opened' && move.next) {
      this.#arrive(move, move.next);
    } else if (message.type === 'problems') {
      this.#stay(move, message.problems);
    } else if (message.type === 'failed') {
      this.#stay(move, []);
    }
  }

  #arrive(move: Move, next: Home) {
    this.#home.close();
    this.#home = next;
    this.#here = move.there;
    this.#open = move.open;
    this.#isLoaded = true;
    this.#isArriving = true;
    if (this.#probe) {
      next.send(this.#probe);
    }
    this.#ask(move);
    move.events.moved();
  }

  #stay(move: Move, problems: Problem[]) {
    move.next?.close();
    this.#ask(move);
    move.events.stayed(problems);
  }

  /** What waited is asked. */
  #ask(move: Move) {
    this.#move = null;
    move.waiting.forEach((request) => this.send(request));
  }
}
