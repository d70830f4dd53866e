import { type Problem } from './protocol';

/** What a player tells of its run. */
export interface PlayerEvents {
  /** there is something new to draw */
  changed: () => void;
  /** the network was built */
  opened: () => void;
  /** a change made it begin again, as it does when it was built */
  restarted?: () => void;
  problems: (problems: Problem[]) => void;
  /** @param tooLarge the data of the network, for this home */
  failed: (message: string, tooLarge: boolean) => void;
  /** it was asked to pause */
  paused?: () => void;
}
