/** What ends a hold, be the control released, left or taken away from the pointer. */
const ENDS = ['pointerup', 'pointercancel', 'keyup', 'blur'];

/**
 * Whether a hand moves a control, by pointer or by key: what comes from elsewhere does not move it then. A control that is only
 * pressed follows: let go where it was, it tells of no change, and would keep what is no longer so.
 */
export class Hold {
  #isPressed = false;
  #isHeld = false;

  constructor(control: EventTarget) {
    for (const begin of ['pointerdown', 'keydown']) {
      control.addEventListener(begin, () => {
        this.#isPressed = true;
      });
    }
    control.addEventListener('input', () => {
      this.#isHeld = this.#isPressed;
    });
    for (const end of ENDS) {
      control.addEventListener(end, () => {
        this.#isPressed = this.#isHeld = false;
      });
    }
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }
}
