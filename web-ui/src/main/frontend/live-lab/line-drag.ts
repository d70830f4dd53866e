import { type Numbers } from './numbers';
import { PLACES, scaleFor, type Scale } from './scale';
import { type Setup, type SteeredNumber } from './setup';

/** Places of the slider that a pixel of the hand is worth. */
const PLACES_A_PIXEL = 3;

/** What the canvas tells while a label on a line is dragged. */
export interface LineDragged {
  key: string;
  what: 'weight' | 'delay';
  /** pixels to the right since it was taken hold of */
  moved: number;
  /** whether it was let go */
  done: boolean;
  /** answered: what the label is to say */
  text?: string;
}

/** The sliders of the numbers, which move with the label. */
export interface DraggedSliders {
  valueOf: (number: SteeredNumber) => number;
  /** the hand moves it: the engine hears immediately */
  follow: (number: SteeredNumber, value: number) => void;
  /** the hand has let go: the document follows */
  set: (number: SteeredNumber, value: number) => void;
}

/** Sets the weight or the delay of a projection by dragging its label, over the range that its slider has. */
export class LineDrag {
  #held: { key: string; what: LineDragged['what']; number: SteeredNumber; scale: Scale; place: number } | null = null;

  /** @param setup null where no network plays yet */
  drag(dragged: LineDragged, setup: Setup | null, numbers: Numbers, sliders: DraggedSliders) {
    const held = setup && this.#hold(dragged, setup, sliders);
    if (!held) {
      return;
    }
    const place = held.place + dragged.moved * PLACES_A_PIXEL;
    const value = held.scale.valueAt(Math.max(0, Math.min(PLACES, place)));
    dragged.text = `${dragged.what === 'weight' ? 'w' : 'd'} ${numbers.significant(value)} ${held.number.unit}`.trim();
    if (dragged.done) {
      this.#held = null;
      sliders.set(held.number, value);
    } else {
      sliders.follow(held.number, value);
    }
  }

  #hold(dragged: LineDragged, setup: Setup, sliders: DraggedSliders) {
    if (this.#held?.key !== dragged.key || this.#held.what !== dragged.what) {
      const number = setup.editable
        ? setup.numbers.find((each) => each.part === dragged.key && each.name.startsWith(dragged.what) && !each.fixed)
        : undefined;
      const value = number && sliders.valueOf(number);
      const scale = number && value !== undefined && scaleFor({ ...number, value });
      this.#held = scale ? { key: dragged.key, what: dragged.what, number, scale, place: scale.placeOf(value) } : null;
    }
    return this.#held;
  }
}
