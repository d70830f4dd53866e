/** Name of the measures (User Timing) from a change by hand to the first frame of it on the screen. */
export const CHANGE_TO_FRAME = 'live-lab: change to frame';

/** Name of the mark at the first frame on the screen. */
export const FIRST_FRAME = 'live-lab: first frame';

/** Name of the mark at the first frame that shows a spike of a neuron. */
export const FIRST_SPIKE = 'live-lab: first spike';
