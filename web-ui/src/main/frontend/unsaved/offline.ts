/**
 * What is done on a page while no server answers. It waits in the page until the connection is back, and would be lost with the page.
 */
export class OfflineWork {
  #isTyped = false;
  #isTouched = false;

  /**
   * @param isOffline whether no server answers
   * @param isWaiting whether something waits to be sent
   */
  constructor(
    private readonly isOffline: () => boolean,
    private readonly isWaiting: () => boolean,
  ) {}

  /** Something was typed or chosen; a field may not have told the page's code of it yet. */
  noteTyped() {
    this.#isTyped = this.isOffline();
  }

  /** A key or button was pressed, of which something waits to be sent or not. */
  noteTouched() {
    const isOffline = this.isOffline();
    this.#isTouched = isOffline;
    this.#isTyped &&= isOffline;
  }

  /** Whether something would be lost with the page. */
  isLeft(): boolean {
    return this.isOffline() && (this.#isTyped || (this.#isTouched && this.isWaiting()));
  }
}
