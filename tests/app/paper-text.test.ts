import { describe, expect, test } from 'vitest';
import { centred, pair, plain, separator } from '../../src/fiscal/paper.ts';
import { paperText } from '../../src/runtime/paper-text.ts';

describe('a document as plain text', () => {
  test('no line of words is wider than the paper, and no word is lost', () => {
    const name = 'Молоко згущене з цукром незбиране традиційне 8,5 % 370 г';
    const lines = paperText([pair(name, '58.00 А'), plain(name), separator], 24).split('\n');
    expect(Math.max(...lines.map((line) => [...line].length))).toBe(24);
    expect(lines.join(' ').replaceAll(/ +/g, ' ')).toContain(name);
  });

  test('the right part of a pair stands at the edge', () => {
    expect(paperText([pair('СУМА', '135.50')], 20)).toBe('СУМА          135.50');
  });

  test('centred text has as much room on both sides', () => {
    expect(paperText([centred('ТОВ')], 9)).toBe('   ТОВ');
  });

  test('the QR code is square: half as many lines as columns', () => {
    const lines = paperText([{ kind: 'qr', address: 'https://example.org/check?id=1' }], 40).split('\n');
    const width = Math.max(...lines.map((line) => line.trim().length));
    expect(width).toBeGreaterThan(20);
    expect(lines).toHaveLength(Math.ceil(width / 2));
  });
});
