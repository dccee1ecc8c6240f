import { expect, test } from 'vitest';
import { allChoices, type Choices, replayed } from './search/choices.ts';
import { hash53 } from './search/hash.ts';
import { seenStates } from './search/seen.ts';

const play = (choices: Choices): readonly number[] => [3, 2, 2].map((courses) => choices.pick(courses));

const everyCourse = (misfortunes: number): readonly (readonly number[])[] => {
  const choices = allChoices(misfortunes);
  const courses = [];
  do {
    courses.push(play(choices));
  } while (choices.next());
  return courses;
};

test('every combination of misfortunes is played once, and none beyond the number allowed', () => {
  expect(everyCourse(0)).toEqual([[0, 0, 0]]);
  expect(everyCourse(1)).toEqual([
    [0, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
    [1, 0, 0],
    [2, 0, 0],
  ]);
  expect(new Set(everyCourse(3).map(String)).size).toBe(12);
});

test('a course is played again from what was noted of it', () => {
  const choices = allChoices(2);
  do {
    const course = play(choices);
    expect(play(replayed(choices.played(), 2))).toEqual(course);
  } while (choices.next());
});

test('a state is new once, and its arrival is kept', () => {
  const seen = seenStates(1000);
  const hashes = Array.from({ length: 1000 }, (_, index) => hash53(`state ${index}`));
  const arrivals = hashes.map((hash, index) =>
    seen.add(hash, { parent: index, action: index % 7, choices: index * 2 }),
  );
  expect(arrivals).toEqual(hashes.map((_, index) => index));
  expect(hashes.map((hash) => seen.add(hash, { parent: 0, action: 0, choices: 0 }))).toEqual(
    hashes.map(() => undefined),
  );
  expect(seen.arrival(999)).toEqual({ parent: 999, action: 5, choices: 1998 });
});
