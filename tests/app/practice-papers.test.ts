import { describe, expect, test } from 'vitest';
import { type Command } from '../../src/fiscal/command.ts';
import { minor } from '../../src/fiscal/money.ts';
import { documentPaper } from '../../src/runtime/document-paper.ts';
import { markedPapers } from '../../src/runtime/marked-papers.ts';
import { paperText } from '../../src/runtime/paper-text.ts';
import { manualRegister, sellSoap } from '../support/app-manual.ts';
import { registerIn } from '../support/app-modes.ts';
import { type AppRegister } from '../support/app-register.ts';

const rest: readonly Command[] = [
  { type: 'cancelLast' },
  { type: 'cashIn', amount: minor(10_000), reason: 'розмін' },
  { type: 'cashOut', amount: minor(5000), reason: 'інкасація' },
  { type: 'closeShift' },
];

/** The first line of a paper and the last. */
const edges = (paper: string): readonly (string | undefined)[] => {
  const lines = paper.split('\n').map((line) => line.trim());
  return [lines[0], lines.at(-1)];
};

/** Every paper of the register by what it is: its documents, and the X as it stands. */
const papersOf = ({ till }: AppRegister): ReadonlyMap<string, string> =>
  new Map([
    ...till.history
      .recent()
      .map((document): [string, string] => [
        document.body.kind,
        documentPaper(till.regime, till.registration, document),
      ]),
    ['x', paperText(till.regime.layOutReport(till.read().register.report, till.registration))],
  ]);

const countries = [
  { name: 'one that goes offline by itself', open: () => registerIn('training', { language: 'uk' }), kinds: 7 },
  {
    name: 'one whose mode a person switches',
    open: async () => {
      const register = await manualRegister({ language: 'uk', practice: 'training' });
      await sellSoap(register);
      return register;
    },
    kinds: 6,
  },
];

describe.each(countries)('training in a country, $name', ({ open, kinds }) => {
  test('every paper says at both ends that it is no fiscal document, the X too', async () => {
    const register = await open();
    for (const command of rest) await register.till.perform({ command, cashier: 'Олена К.' });
    const papers = papersOf(register);
    expect(papers.size).toBeGreaterThanOrEqual(kinds);
    for (const [kind, paper] of papers)
      expect(edges(paper), kind).toEqual(['НАВЧАЛЬНИЙ, НЕ Є ФІСКАЛЬНИМ', 'НАВЧАЛЬНИЙ, НЕ Є ФІСКАЛЬНИМ']);
  });
});

describe.each([
  ['en', 'TRAINING, NOT A FISCAL DOCUMENT', 'DEMONSTRATION, NOT A FISCAL DOCUMENT'],
  ['uk', 'НАВЧАЛЬНИЙ, НЕ Є ФІСКАЛЬНИМ', 'ДЕМОНСТРАЦІЙНИЙ, НЕ Є ФІСКАЛЬНИМ'],
  ['es', 'PRÁCTICA, NO ES DOCUMENTO FISCAL', 'DEMOSTRACIÓN, NO ES DOCUMENTO FISCAL'],
] as const)('in %s', (language, training, demonstration) => {
  test.each([
    ['training', training],
    ['demo', demonstration],
  ] as const)('a receipt of %s and its copy say what they are', async (practice, mark) => {
    const register = await registerIn('online', { language, practice });
    const [sale] = register.till.history.recent().filter(({ body }) => body.kind === 'sale');
    if (!sale) throw new Error('nothing was sold');
    expect(edges(documentPaper(register.till.regime, register.till.registration, sale))).toEqual([mark, mark]);
    await register.store.read().model.printCopy?.(sale, () => 'COPY');
    const copy = register.printed.at(-1) ?? '';
    expect(edges(copy)).toEqual(['COPY', mark]);
    expect(copy.split('\n')[1]?.trim()).toBe(mark);
  });
});

test('a register that sells prints no such line, and marked without words its papers stay the same', async () => {
  const register = await registerIn('online');
  const papers = papersOf(register);
  for (const [kind, paper] of papers) expect(paper, kind).not.toMatch(/TRAINING|DEMONSTRATION|НЕ Є ФІСКАЛЬНИМ/);
  const { regime, registration } = register.till;
  const same = register.till.history
    .recent()
    .map((each) => documentPaper(markedPapers(regime, []), registration, each));
  expect([...papers.values()]).toEqual(expect.arrayContaining(same));
});
