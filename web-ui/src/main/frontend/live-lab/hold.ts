/** What ends a hold, be the control released, left or taken away from the pointer. */
const ENDS = ['pointerup', 'pointercancel', 'keyup', 'blur'];

/** Whether a hand holds a control, by pointer or by key: what comes from elsewhere does not move it then. */
export class Hold {
  #isHeld = false;

  constructor(control: EventTarget) {
    for (const begin of ['pointerdown', 'keydown']) {
      control.addEventListener(begin, () => {
        this.#isHeld = true;
      });
    }
    for (const end of ENDS) {
      control.addEventListener(end, () => {
        this.#isHeld = false;
      });
    }
  }

  get isHeld(): boolean {
    return this.#isHeld;
  }
}
