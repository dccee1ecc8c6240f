import { expect, test } from 'vitest';
import { readQueries } from '../../src/app/screens/journal/journal-query.ts';

test.each([
  ['', [{ kind: 'recent' }]],
  ['   ', [{ kind: 'recent' }]],
  [
    '98',
    [
      { kind: 'number', number: 98 },
      { kind: 'sum', amount: 9800 },
      { kind: 'fiscal', digits: '98' },
    ],
  ],
  ['4000000418', [{ kind: 'fiscal', digits: '4000000418' }]],
  [
    '21.11',
    [
      { kind: 'date', date: '-11-21' },
      { kind: 'sum', amount: 2111 },
    ],
  ],
  ['21.11.2026', [{ kind: 'date', date: '2026-11-21' }]],
  ['1/11/2026', [{ kind: 'date', date: '2026-11-01' }]],
  ['2026-11-21', [{ kind: 'date', date: '2026-11-21' }]],
  ['21.50', [{ kind: 'sum', amount: 2150 }]],
  ['21,11', [{ kind: 'sum', amount: 2111 }]],
  ['98,5', [{ kind: 'sum', amount: 9850 }]],
  ['1234,50', [{ kind: 'sum', amount: 123_450 }]],
  ['1 234,50', [{ kind: 'sum', amount: 123_450 }]],
  ['7001.3.5', [{ kind: 'text', text: '7001.3.5' }]],
  ['Хліб', [{ kind: 'text', text: 'Хліб' }]],
])('"%s" is read as %j', (typed, queries) => {
  expect(readQueries(typed)).toEqual(queries);
});
