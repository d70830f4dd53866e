import { describe, expect, it } from 'vitest';
import { type Message } from './protocol';
import { ServerHomes } from './server-home';

function opened() {
  const asked: [number, unknown][] = [];
  const left: number[] = [];
  const homes = new ServerHomes(() => ({
    ask: (home, request) => asked.push([home, request]),
    leave: (home) => left.push(home),
  }));
  return { homes, asked, left };
}

describe('ServerHomes', () => {
  it('load a home that was opened, and send infinity as null', () => {
    const { homes, asked } = opened();
    const home = homes.open(() => undefined);
    home.send({ type: 'play', speed: Infinity });
    home.send({ type: 'play', speed: 100 });

    expect(asked).toEqual([
      [1, { type: 'load' }],
      [1, { type: 'play', speed: null }],
      [1, { type: 'play', speed: 100 }],
    ]);
  });

  it('send and hear the bytes of a paused run in base 64', () => {
    const { homes, asked } = opened();
    const heard: Message[] = [];
    const home = homes.open((message) => heard.push(message));
    home.send({ type: 'restore', id: -1, bytes: Uint8Array.of(0, 255, 16).buffer });
    homes.told(1, { type: 'snapshot', id: -1, bytes: 'AP8Q' });

    expect(asked.at(-1)).toEqual([1, { type: 'restore', id: -1, bytes: 'AP8Q' }]);
    expect(heard).toEqual([{ type: 'snapshot', id: -1, bytes: Uint8Array.of(0, 255, 16).buffer }]);
  });

  it('tell each home its own messages, and none after it was closed', () => {
    const { homes, asked, left } = opened();
    const heard: string[] = [];
    const first = homes.open((message: Message) => heard.push(`first ${message.type}`));
    homes.open((message: Message) => heard.push(`second ${message.type}`));
    homes.told(2, { type: 'paused' });
    homes.told(1, { type: 'playing' });
    first.close();
    first.close();
    first.send({ type: 'pause' });
    homes.told(1, { type: 'paused' });

    expect(heard).toEqual(['second paused', 'first playing']);
    expect(left).toEqual([1]);
    expect(asked.filter(([home]) => home === 1)).toHaveLength(1);
  });
});
