import { describe, expect, test } from 'vitest';
import { type Language } from '../../src/app/text/language.ts';
import { problemText, withCodesInWords } from '../../src/app/text/problem-text.ts';
import { refusalText } from '../../src/app/text/refusal-text.ts';
import { texts } from '../../src/app/text/text.ts';
import { minor } from '../../src/fiscal/money.ts';
import { type Refusal } from '../../src/fiscal/refusal.ts';
import { instant } from '../../src/fiscal/time.ts';

const languages: readonly Language[] = ['en', 'uk', 'es'];

/** One refusal of each shape: every value a sentence may ask for. */
const examples: readonly Refusal[] = [
  { code: 'session-limit', rule: 'UA-08', reachedAt: instant(0) },
  { code: 'month-limit', rule: 'UA-09', reachedAt: instant(0) },
  { code: 'awaiting-answer', rule: 'K-05', number: 7 },
  { code: 'behind-server', rule: 'K-16', ours: 7, theirs: 12 },
  { code: 'bad-reason', rule: 'PA-02', shortest: 15, longest: 150 },
  { code: 'documents-unsettled', rule: 'PA-11', count: 2 },
  { code: 'cannot-set-aside', rule: 'K-15', number: 7 },
  { code: 'no-signer', rule: 'UA-21', why: 'locked' },
  { code: 'storage-full', rule: 'K-01', why: 'ENOSPC' },
  { code: 'bad-request', rule: null, why: 'no lines' },
  { code: 'unknown-code', rule: null, value: '99' },
  { code: 'bad-check-digit', rule: null, value: '99' },
  { code: 'price-missing', rule: null, value: '99' },
  { code: 'bad-quantity', rule: null, value: '0' },
  { code: 'bad-price', rule: null, value: '0' },
  { code: 'bad-amount', rule: null, value: '0' },
  { code: 'bad-discount', rule: null, value: '0' },
  { code: 'bad-tax', rule: null, value: 'Ю' },
  { code: 'too-many-lines', rule: null, limit: 1000 },
  { code: 'unknown-document', rule: null, number: 7 },
  { code: 'returns-too-much', rule: null, value: 'Хліб' },
  { code: 'underpaid', rule: null, due: minor(123_450), given: minor(100) },
  { code: 'overpaid', rule: null, due: minor(100), given: minor(123_450) },
  { code: 'text-not-encodable', rule: 'UA-20', value: '你' },
  { code: 'text-too-long', rule: null, limit: 1024 },
];

describe.each(languages)('sentences in %s', (language) => {
  const text = texts[language];

  test.each(examples)('K-14 $code is a sentence with every value in its place and its rule', (refusal) => {
    const sentence = refusalText(text, refusal);
    expect(sentence).not.toMatch(/[{}]/);
    expect(sentence).toMatch(refusal.rule ? new RegExp(`\\. \\(${refusal.rule}\\)$`) : /\.$/);
  });

  test('K-14 every refusal says what to do next: two sentences at least', () => {
    for (const [code, sentence] of Object.entries(text.refusals)) {
      expect.soft(sentence.match(/[.;:,](?: |$)/g)?.length ?? 0, code).toBeGreaterThan(1);
    }
  });

  test('UA-16 every server error from 1 to 13 is explained with a way forward', () => {
    for (let serverCode = 1; serverCode <= 13; serverCode++) {
      const problem = { code: 'rejected', document: 7, serverCode, text: 'слова' } as const;
      expect.soft(problemText(text, problem), String(serverCode)).toMatch(/^.{20,}\. .{10,}слова$/);
    }
  });

  test('a problem names its document, or none', () => {
    const problem = { code: 'uncertain', serverCode: null, text: '' } as const;
    expect(problemText(text, { ...problem, document: 7 })).toContain('7');
    expect(problemText(text, { ...problem, document: null })).not.toMatch(/[{}]/);
  });
});

test('amounts in a sentence are written as the language writes them', () => {
  const refusal: Refusal = { code: 'underpaid', rule: null, due: minor(123_450), given: minor(100) };
  expect(refusalText(texts.en, refusal)).toContain('1\u202f234.50');
  expect(refusalText(texts.uk, refusal)).toContain('1\u202f234,50');
});

test.each(languages)("a network's error is told in words, its code in brackets, in %s", (language) => {
  const text = texts[language];
  const problem = { code: 'unreachable', document: 7, serverCode: null } as const;
  const meaning = text.problems.network.ECONNREFUSED;
  expect(problemText(text, { ...problem, text: 'ECONNREFUSED' })).toContain(`${meaning} (ECONNREFUSED)`);
  expect(problemText(text, { ...problem, text: 'no-signer' })).not.toContain('no-signer');
  expect(withCodesInWords(text, 'a (ECONNREFUSED) b (other)')).toBe(`a (${meaning}: ECONNREFUSED) b (other)`);
});
