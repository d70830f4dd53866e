import { button, element } from './dom';
import { type Homes } from './homes';
import { type Player } from './player';
import { type Problem } from './protocol';
import { type HomeKind, type Setup } from './setup';

export interface MoverHost {
  setup: () => Setup | null;
  player: () => Player | null;
  /** says a sentence above the scope */
  say: (sentence: string, isWell: boolean) => void;
  /** the run has come to the other home */
  moved: () => void;
  /** it plays again where it was, if it did */
  resume: () => void;
  /** why it stays, to be put into words */
  refused: (problems: Problem[]) => void;
  /** it cannot come along: what is to play now begins */
  startOver: () => void;
}

/** Knows in which home a run plays, and has it continue in the other one, at the same step: where a student asks, or where the network needs it. */
export class Mover {
  /** the button, where there is another home */
  readonly element = element('span', 'sb-lab-mover');
  readonly #homes: Homes;
  readonly #host: MoverHost;
  #button: HTMLButtonElement | null = null;
  #home: HomeKind = 'browser';

  constructor(homes: Homes, host: MoverHost) {
    this.#homes = homes;
    this.#host = host;
  }

  get home(): HomeKind {
    return this.#home;
  }

  /** A network plays here from now on. */
  show(setup: Setup, home: HomeKind) {
    this.#home = home;
    const other = this.#homes.otherThan(home, setup);
    if (other === null) {
      this.#button = null;
      this.element.replaceChildren();
      return;
    }
    if (!this.#button) {
      this.#button = button('sb-lab-remedy', '', null, () => this.#asked());
      this.element.replaceChildren(this.#button);
    }
    const label = setup.words[other === 'server' ? 'continueOnServer' : 'continueHere'];
    this.#button.textContent = label;
    this.#button.title = label;
    this.#button.setAttribute('aria-label', label);
    this.#showBusy();
  }

  /** It keeps the focus meanwhile. */
  #showBusy() {
    this.#button?.setAttribute('aria-disabled', String(this.#isMoving));
  }

  get #isMoving(): boolean {
    return this.#host.player()?.isMoving ?? false;
  }

  #asked() {
    const setup = this.#host.setup();
    const home = this.#home;
    const other = setup && this.#homes.otherThan(home, setup);
    if (!other || this.#isMoving) {
      return;
    }
    this.#homes.prefer(other);
    this.#host.say(setup.words.moving, true);
    const stayed = (problems: Problem[]) => {
      this.#homes.prefer(home);
      this.#host.resume();
      this.#host.say(setup.words.moveFailed, false);
      if (problems.length > 0) {
        this.#host.refused(problems);
      }
    };
    if (!this.#move(setup, other, stayed)) {
      this.#host.startOver(); // it is not built yet: there is nothing to bring along
    }
  }

  /**
   * Another network is to play, in another home.
   *
   * @returns whether the run that plays comes along
   */
  follows(before: Setup, setup: Setup): boolean {
    const home = this.#homes.kindFor(setup);
    const isPossible = home !== null && home !== this.#home && before.data === setup.data && before.dtMs === setup.dtMs;
    return isPossible && this.#move(setup, home, () => this.#host.startOver());
  }

  /**
   * The engine failed where it plays: from the browser the run comes to the server, where it starts over.
   *
   * @param tooLarge where only its data are too large for a page
   */
  failed(tooLarge: boolean) {
    const setup = this.#host.setup();
    if (setup && this.#homes.kindFor(setup) === 'browser') {
      this.#homes.giveUpBrowser(tooLarge ? setup : null);
      this.#host.startOver();
    } else if (setup) {
      this.#host.say(setup.words.failed, false);
    }
  }

  #move(setup: Setup, to: HomeKind, stayed: (problems: Problem[]) => void): boolean {
    const isOnItsWay = this.#host.player()?.moveTo((hear) => this.#homes.open(setup, hear), {
      moved: () => {
        this.show(this.#host.setup() ?? setup, to);
        this.#host.moved();
      },
      stayed: (problems) => {
        this.#showBusy();
        stayed(problems);
      },
    });
    this.#showBusy();
    return isOnItsWay ?? false;
  }
}
