import { expect, test } from 'vitest';
import { withNumbers } from './pointer';

const DOCUMENT = '{"stimuli":[{"id":"drive","rateHz":20}],"run":{"dtMs":0.1}}';

test('numbers take their places', () => {
  expect(withNumbers(DOCUMENT, { '/stimuli/0/rateHz': 50, '/run/dtMs': 1 })).toBe(
    '{"stimuli":[{"id":"drive","rateHz":50}],"run":{"dtMs":1}}',
  );
});

test('a number that stands for a default is added', () => {
  expect(withNumbers(DOCUMENT, { '/run/seed': 3 })).toBe('{"stimuli":[{"id":"drive","rateHz":20}],"run":{"dtMs":0.1,"seed":3}}');
});

test('a pointer to nothing changes nothing', () => {
  expect(withNumbers(DOCUMENT, { '/populations/4/size': 3, '': 1, '/__proto__/x': 1 })).toBe(DOCUMENT);
});

test('a member of a list is found by its id too', () => {
  expect(withNumbers(DOCUMENT, { '/stimuli/drive/rateHz': 50 })).toContain('"rateHz":50');
});

test('a seed keeps all its digits', () => {
  const document = '{"run":{"seed":9007199254740993,"dtMs":0.1}}';
  expect(withNumbers(document, { '/run/dtMs': 1 })).toBe(document);
});
