import { type Player } from './player';

export type KeyAction = 'toggle' | 'step' | 'back' | 'forward' | 'explain';

/** Keys pressed here belong to what has the focus. */
const OWN_KEYS = 'input:not([type=range]), textarea, select, button, vaadin-button, [contenteditable]';

/** What a key is to do to the run; arrows only on the scope. */
export function keyAction(event: KeyboardEvent, scope: Element): KeyAction | null {
  const target = event.target as HTMLElement;
  if (target.closest(OWN_KEYS) || event.ctrlKey || event.metaKey || event.altKey) {
    return null;
  }
  const isOnScope = target === scope;
  switch (event.key) {
    case ' ':
      return 'toggle';
    case '.':
      return 'step';
    case 'Enter':
      return isOnScope ? 'explain' : null;
    case 'ArrowLeft':
      return isOnScope ? 'back' : null;
    case 'ArrowRight':
      return isOnScope ? 'forward' : null;
    default:
      return null;
  }
}

/** Does to a run what a key asks for. */
export function perform(action: Exclude<KeyAction, 'explain'>, player: Player, dtMs: number) {
  if (action === 'toggle') {
    toggle(player);
  } else if (action === 'step') {
    player.step(dtMs);
  } else {
    const { timeMs, windowMs } = player; // by a tenth of the window; forward it is run
    player.seek(Math.max(0, timeMs + (action === 'back' ? -windowMs : windowMs) / 10));
  }
}

export function toggle(player: Player) {
  if (player.isPlaying) {
    player.pause();
  } else {
    player.play();
  }
}
