import { expect, test } from 'vitest';
import { readQuery } from '../../src/app/screens/journal/journal-query.ts';

test.each([
  ['', { kind: 'recent' }],
  ['   ', { kind: 'recent' }],
  ['418', { kind: 'number', digits: '418' }],
  ['4000000418', { kind: 'number', digits: '4000000418' }],
  ['21.11', { kind: 'date', date: '-11-21' }],
  ['1.11', { kind: 'date', date: '-11-01' }],
  ['21.11.2026', { kind: 'date', date: '2026-11-21' }],
  ['2026-11-21', { kind: 'date', date: '2026-11-21' }],
  ['21.50', { kind: 'sum', amount: 2150 }],
  ['21,11', { kind: 'sum', amount: 2111 }],
  ['1234,50', { kind: 'sum', amount: 123_450 }],
  ['7001.3.5', { kind: 'text', text: '7001.3.5' }],
  ['Хліб', { kind: 'text', text: 'Хліб' }],
])('"%s" is read as %o', (typed, query) => {
  expect(readQuery(typed)).toEqual(query);
});
