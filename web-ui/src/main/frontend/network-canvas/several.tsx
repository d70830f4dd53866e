import { Panel } from '@xyflow/react';

/** Room above a network that flows downward, for this button and those beside it. */
export const BUTTONS_ROOM = 28;

/** For fingers, which press no Shift: while it is on, each tap adds a part to the selection or takes it away. */
export function Several({ text, isOn, toggle }: { text: string; isOn: boolean; toggle: () => void }) {
  return (
    <Panel position="top-left" className="sb-several nodrag nopan">
      <button type="button" aria-pressed={isOn} aria-label={text} title={text} onClick={toggle}>
        <svg viewBox="0 0 18 18" aria-hidden="true">
          <path d="M2.5 2.5 H11 V11 H2.5 Z M7 15.5 H15.5 V7" />
          <path d="M4.5 6.5 L6.2 8.3 L9.2 4.9" />
        </svg>
      </button>
    </Panel>
  );
}
