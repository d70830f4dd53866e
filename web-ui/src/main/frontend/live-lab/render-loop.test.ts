import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Player } from './player';
import { RenderLoop } from './render-loop';
import { type Stage } from './stage';
import { type TwinLab } from './twin-run';

const frames: FrameRequestCallback[] = [];

/** The screen shows its next frame. */
function nextFrame() {
  frames.shift()?.(0);
}

function labWithALoop(step: number) {
  const history = { step, ghost: null };
  const player = { history, isPlaying: true, timeMs: step, shown: vi.fn() };
  const scope = { isMoving: false };
  const draw = vi.fn();
  const dataset: Record<string, string> = {};
  const lab = { dataset, twinRun: { lookedAt: [], keepPace: vi.fn() } };
  const loop = new RenderLoop(lab as unknown as TwinLab, {
    player: () => player as unknown as Player,
    stage: () => ({ scope, draw }) as unknown as Stage,
  });
  return { loop, history, player, scope, draw, dataset };
}

describe('RenderLoop', () => {
  beforeEach(() => {
    vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame));
  });

  afterEach(() => {
    vi.unstubAllGlobals();
    frames.length = 0;
  });

  it('draws once for all that is new until the next frame', () => {
    const { loop, draw, dataset } = labWithALoop(10);
    loop.plan();
    loop.plan();
    expect(frames).toHaveLength(1);
    nextFrame();

    expect(draw).toHaveBeenCalledOnce();
    expect(dataset).toEqual({ playing: 'true', ms: '10' });
    expect(frames).toHaveLength(0);
  });

  it('draws with each frame while the scope moves', () => {
    const { loop, draw, scope } = labWithALoop(10);
    scope.isMoving = true;
    loop.plan();
    nextFrame();
    scope.isMoving = false;
    nextFrame();

    expect(draw).toHaveBeenCalledTimes(2);
    expect(frames).toHaveLength(0);
  });

  it('keeps what was seen of a run that starts over until it has a window', () => {
    const { loop, history, draw, player } = labWithALoop(10);
    for (const step of [10, 0, 5]) {
      history.step = step;
      loop.plan();
      nextFrame();
    }

    expect(draw).toHaveBeenCalledTimes(2);
    expect(player.shown).toHaveBeenCalledTimes(3);
  });

  it('draws an empty window on a stage that shows nothing yet', () => {
    const { loop, history, draw } = labWithALoop(10);
    loop.plan();
    nextFrame();
    history.step = 0;
    loop.renew();
    loop.plan();
    nextFrame();

    expect(draw).toHaveBeenCalledTimes(2);
  });
});
