import { beforeEach, expect, it } from 'vitest';
import { OfflineWork } from './offline';

const connection = { isOffline: false, isWaiting: false };
let work = new OfflineWork(
  () => connection.isOffline,
  () => connection.isWaiting,
);

beforeEach(() => {
  connection.isOffline = false;
  connection.isWaiting = false;
  work = new OfflineWork(
    () => connection.isOffline,
    () => connection.isWaiting,
  );
});

it('asks for what is typed while no server answers, until one does', () => {
  connection.isOffline = true;
  expect(work.isLeft()).toBe(false);

  work.noteTyped();

  expect(work.isLeft()).toBe(true);
  connection.isOffline = false;
  expect(work.isLeft()).toBe(false);
});

it('asks for a press that waits to be sent, and for no other', () => {
  connection.isOffline = true;

  work.noteTouched();

  expect(work.isLeft()).toBe(false);
  connection.isWaiting = true;
  expect(work.isLeft()).toBe(true);
});

it('does not ask for what the page itself waits to send', () => {
  connection.isOffline = true;
  connection.isWaiting = true;

  expect(work.isLeft()).toBe(false);
});

it('does not ask for what was done with a connection', () => {
  work.noteTyped();
  work.noteTouched();
  connection.isOffline = true;
  connection.isWaiting = true;

  expect(work.isLeft()).toBe(false);
});

it('forgets what was typed without a connection once something is done with one', () => {
  connection.isOffline = true;
  work.noteTyped();
  connection.isOffline = false;
  work.noteTouched();
  connection.isOffline = true;

  expect(work.isLeft()).toBe(false);
});
