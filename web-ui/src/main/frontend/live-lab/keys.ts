import { type Player } from './player';

/** What keys do to a run. */
export type RunAction = 'toggle' | 'step' | 'back' | 'forward';

/** Or to what is seen of it: neurons are chosen up and down, and made to fire. */
export type KeyAction = RunAction | 'explain' | 'up' | 'down' | 'fire';

const ON_SCOPE: Readonly<Record<string, KeyAction | undefined>> = {
  Enter: 'explain',
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  ArrowUp: 'up',
  ArrowDown: 'down',
  f: 'fire',
  F: 'fire',
};

/** Keys pressed here belong to what has the focus. */
const OWN_KEYS = 'input:not([type=range]), textarea, select, button, vaadin-button, [contenteditable]';

/** What a key is to do; most of them only on the scope. */
export function keyAction(event: KeyboardEvent, scope: Element): KeyAction | null {
  const target = event.target as HTMLElement;
  if (target.closest(OWN_KEYS) || event.ctrlKey || event.metaKey || event.altKey) {
    return null;
  }
  switch (event.key) {
    case ' ':
      return 'toggle';
    case '.':
      return 'step';
    default:
      return target === scope ? (ON_SCOPE[event.key] ?? null) : null;
  }
}

/** Does to a run what a key asks for. */
export function perform(action: RunAction, player: Player, dtMs: number) {
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
