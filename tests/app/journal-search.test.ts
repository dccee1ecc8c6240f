import { describe, expect, test } from 'vitest';
import { searchFor } from '../../src/app/screens/journal/journal-find.ts';
import { blankRegister } from '../../src/fiscal/register.ts';
import { type History } from '../../src/runtime/history.ts';

/** A history of an archive in which nothing is found for so many pauses; it tells how far it was searched. */
const emptyFor = (pauses: number) => {
  const passed = { pauses: 0 };
  function* searching(): Generator<null> {
    while (passed.pauses < pauses) {
      passed.pauses++;
      yield null;
    }
  }
  const history: History = {
    recent: () => [],
    between: () => [],
    each: () => [],
    find: () => undefined,
    search: () => [],
    searching,
    original: () => undefined,
  };
  return { history, passed };
};

const register = () => ({ ...blankRegister });

describe('a search through years', () => {
  test('is done in slices, so that a key waits for one slice and not for the archive', () => {
    const { history, passed } = emptyFor(100);
    const search = searchFor(register(), history, 'хліб');
    expect(search.isDone()).toBe(false);
    expect(passed.pauses).toBeLessThanOrEqual(6);
    let slices = 1;
    for (; !search.isDone() && slices < 1000; slices++) search.advance();
    expect(passed.pauses).toBe(100);
    expect(slices).toBe(Math.ceil(101 / 6));
  });

  test('goes on where it was for as long as the register is the same, and begins anew for another text', () => {
    const { history } = emptyFor(100);
    const now = register();
    const search = searchFor(now, history, 'хліб');
    expect(searchFor(now, history, 'хліб')).toBe(search);
    expect(searchFor(now, history, 'сіль')).not.toBe(search);
  });

  test('of a short journal is done at once', () => {
    const { history } = emptyFor(3);
    expect(searchFor(register(), history, 'хліб').isDone()).toBe(true);
  });
});
