import { expect, test } from 'vitest';
import { answered, courseFolder, isComplete, minutesLeft, Progress, type PageProgress, type Store } from './progress';

function store(): Store {
  const texts = new Map<string, string>();
  return {
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => {
      texts.set(key, text);
    },
  };
}

const DONE: PageProgress = { answers: { a: [1], b: 190.7 }, hints: { t: 2 }, numbers: {}, questions: 2 };

test('is there when the page is opened again', () => {
  const kept = store();
  expect(new Progress(kept).put('fi@3', DONE)).toBe(true);
  expect(new Progress(kept).of('fi@3')).toEqual(DONE);
  expect(isComplete(new Progress(kept).of('fi@3'))).toBe(true);
});

test('minutes that are left are those behind the last answer', () => {
  const steps = 'a 2.5 b 3 task 4.2';
  expect(minutesLeft(steps, { ...DONE, answers: {} })).toBe(10);
  expect(minutesLeft(steps, { ...DONE, answers: { a: [1] } })).toBe(8);
  expect(minutesLeft(steps, { ...DONE, answers: { b: 1 } })).toBe(5);
  expect(minutesLeft('', DONE)).toBe(0);
});

test('two windows do not overwrite each other', () => {
  const kept = store();
  const [one, other] = [new Progress(kept), new Progress(kept)];
  one.put('a@1', DONE);
  other.put('b@1', DONE);
  expect(answered(new Progress(kept).of('a@1'))).toBe(2);
});

test('what another window did meanwhile is seen, saved and kept when a file is taken', () => {
  const kept = store();
  const map = new Progress(kept);
  new Progress(kept).put('fi@3', DONE);
  expect(map.of('fi@3')).toEqual(DONE);
  expect(map.toFile()).toContain('190.7');

  const there = new Progress(store());
  there.put('fi@3', { ...DONE, answers: { a: [0] } });
  there.put('stdp@1', DONE);
  new Progress(kept).put('fi@3', { ...DONE, answers: { b: 191 } });
  expect(map.take(there.toFile())).toBe(true);
  expect(new Progress(kept).of('fi@3').answers).toEqual({ a: [0], b: 191 });
  expect(new Progress(kept).of('stdp@1')).toEqual(DONE);
});

test('courses of one origin are kept apart', () => {
  const kept = store();
  new Progress(kept, '/one/').put('fi@3', DONE);
  expect(answered(new Progress(kept, '/other/').of('fi@3'))).toBe(0);
  expect(answered(new Progress(kept, '').of('fi@3'))).toBe(0);
  expect(new Progress(kept, '/one/').of('fi@3')).toEqual(DONE);
});

test('a course that has nothing takes over what an earlier version kept, once', () => {
  const kept = store();
  new Progress(kept).put('fi@3', DONE);
  const course = new Progress(kept, '/one/');
  expect(course.of('fi@3')).toEqual(DONE);
  course.put('stdp@1', DONE);
  new Progress(kept).put('lif@1', DONE);
  const again = new Progress(kept, '/one/');
  expect(again.of('fi@3')).toEqual(DONE);
  expect(answered(again.of('lif@1'))).toBe(0);
});

test('all pages of a course name its folder, those that stand alone none', () => {
  expect(courseFolder('http://localhost/one/assets/page.css')).toBe('/one/');
  expect(courseFolder('http://localhost/assets/page.css')).toBe('/');
  expect(courseFolder('file:///home/ada/course/assets/page.css')).toBe('/home/ada/course/');
  expect(courseFolder(undefined)).toBe('');
});

test('travels as a file; what was done here stays', () => {
  const there = new Progress(store());
  there.put('fi@3', DONE);
  const here = new Progress(store());
  here.put('fi@3', { answers: { a: [0] }, hints: {}, numbers: {}, questions: 2 });
  expect(here.take(there.toFile())).toBe(true);
  expect(here.of('fi@3').answers).toEqual({ a: [0], b: 190.7 });
});

test.each(['', 'null', '[]', '{"format":"spikebook/notebook/1"}', '{"format":"spikebook/progress/1","pages":[]}'])(
  'refuses %j',
  (content) => {
    expect(new Progress(store()).take(content)).toBe(false);
  },
);

test('pages of a file that are not well formed are left out', () => {
  const here = new Progress(store());
  expect(here.take('{"format":"spikebook/progress/1","pages":{"x":{"answers":3},"y":null}}')).toBe(true);
  expect(here.of('x').answers).toEqual({});
});

test('a browser that keeps nothing says so', () => {
  const full: Store = {
    getItem: () => null,
    setItem: () => {
      throw new Error('quota');
    },
  };
  const progress = new Progress(full);
  expect(progress.put('fi@3', DONE)).toBe(false);
  expect(progress.of('fi@3')).toEqual(DONE);
  expect(new Progress(null).put('fi@3', DONE)).toBe(false);
});

test('what could not be written is written later, over nothing of other windows', () => {
  const kept = store();
  let isFull = true;
  const one = new Progress({
    getItem: (key) => kept.getItem(key),
    setItem: (key, text) => {
      if (isFull) {
        throw new Error('quota');
      }
      kept.setItem(key, text);
    },
  });
  expect(one.put('a@1', DONE)).toBe(false);
  new Progress(kept).put('b@1', DONE);
  expect(one.of('b@1')).toEqual(DONE);
  isFull = false;
  expect(one.put('c@1', DONE)).toBe(true);
  expect(['a@1', 'b@1', 'c@1'].map((key) => answered(new Progress(kept).of(key)))).toEqual([2, 2, 2]);
});
