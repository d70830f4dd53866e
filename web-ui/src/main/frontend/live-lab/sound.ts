import { type History } from './history';
import { type Part } from './setup';

/** So many clicks a second can be told apart; of more, some are left out. */
const MOST_A_SECOND = 60;
const CLICK_S = 0.004;
const VOLUME = 0.25;

/** How many of the spikes of a frame sound: never more than can be told apart. */
export function clicksOf(spikes: number, seconds: number): number {
  return Math.min(spikes, Math.max(1, Math.floor(MOST_A_SECOND * seconds)));
}

/** A click for each spike of a population, as an electrode on a loudspeaker gives; silent until it is switched on. */
export class Sound {
  #context: AudioContext | null = null;
  #click: AudioBuffer | null = null;
  #isOn = false;
  #heardTo = 0;
  #last = 0;

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Only a press of the hand may start sound. */
  toggle() {
    this.#isOn = !this.#isOn;
    if (this.#isOn) {
      this.#context ??= new AudioContext();
      this.#click ??= click(this.#context);
      void this.#context.resume();
    } else {
      void this.#context?.suspend();
    }
  }

  /** Spikes since the last call, spread over the time since then. */
  play(history: History, part: Part | undefined, now: number) {
    const from = Math.min(this.#heardTo, history.step);
    const seconds = Math.min(0.2, (now - this.#last) / 1000);
    this.#heardTo = history.step;
    this.#last = now;
    if (!this.#isOn || !this.#context || !part || seconds <= 0 || history.step === from) {
      return;
    }
    const steps: number[] = [];
    history.present.spikesOf(part.id).visit(from, history.step, (step) => steps.push(step));
    const count = steps.length === 0 ? 0 : clicksOf(steps.length, seconds);
    for (let k = 0; k < count; k++) {
      const step = steps[Math.floor((k * steps.length) / count)];
      this.#sound(this.#context, ((step - from) / (history.step - from)) * seconds);
    }
  }

  #sound(context: AudioContext, inSeconds: number) {
    const source = context.createBufferSource();
    const gain = context.createGain();
    source.buffer = this.#click;
    gain.gain.value = VOLUME;
    source.connect(gain).connect(context.destination);
    source.start(context.currentTime + inSeconds);
  }

  close() {
    void this.#context?.close();
    this.#context = null;
    this.#isOn = false;
  }
}

/** A short pulse that dies away. */
function click(context: AudioContext): AudioBuffer {
  const samples = Math.ceil(CLICK_S * context.sampleRate);
  const buffer = context.createBuffer(1, samples, context.sampleRate);
  const data = buffer.getChannelData(0);
  for (let k = 0; k < samples; k++) {
    data[k] = Math.exp((-5 * k) / samples) * (k < samples / 8 ? 1 : -0.3);
  }
  return buffer;
}
