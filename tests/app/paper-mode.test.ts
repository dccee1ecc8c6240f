import { beforeAll, describe, expect, test } from 'vitest';
import { type Command } from '../../src/fiscal/command.ts';
import { minor, thousandths } from '../../src/fiscal/money.ts';
import { type ReceiptRequest } from '../../src/fiscal/receipt.ts';
import { copyPrinter } from '../../src/runtime/copies.ts';
import { documentPaper } from '../../src/runtime/document-paper.ts';
import { type Printer } from '../../src/runtime/ports.ts';
import { type DocumentRecord } from '../../src/runtime/records.ts';
import { type AppRegister, appRegister } from '../support/app-register.ts';

const bread: ReceiptRequest = {
  lines: [
    {
      code: '1001',
      barcode: null,
      uktzed: null,
      name: 'Хліб',
      unit: 'шт',
      quantity: thousandths(1000),
      price: minor(3200),
      tax: 'А',
      discount: null,
    },
  ],
  tenders: [{ by: 'cash', amount: minor(3200) }],
};

/** Every document a shift can hold besides its opening. */
const day: readonly Command[] = [
  { type: 'sell', request: bread },
  { type: 'cancelLast' },
  { type: 'sell', request: bread },
  { type: 'return', request: bread, original: null },
  { type: 'cashIn', amount: minor(10_000), reason: 'розмін' },
  { type: 'cashOut', amount: minor(5000), reason: 'інкасація' },
  { type: 'closeShift' },
];

/** A day online, then one that began online and went on without the server. */
const trade = async (register: AppRegister): Promise<readonly DocumentRecord[]> => {
  const perform = (command: Command) => register.till.perform({ command, cashier: 'Олена К.' });
  for (const command of day) expect(await perform(command)).toMatchObject({ ok: true });
  await perform({ type: 'openShift', cashier: 'Олена К.' });
  register.shop.become('dead');
  for (const command of day) expect(await perform(command)).toMatchObject({ ok: true });
  return register.till.history.recent().filter(({ state }) => state !== 'withdrawn');
};

describe('paper', () => {
  let register: AppRegister;
  let documents: readonly DocumentRecord[];
  beforeAll(async () => {
    register = await appRegister();
    documents = await trade(register);
  });

  const made = (offline: boolean) => documents.filter((document) => (document.offline !== null) === offline);
  const paperOf = (document: DocumentRecord) =>
    documentPaper(register.till.regime, register.till.registration, document);
  const word = (paper: string) => /^ *(ОНЛАЙН|ОФЛАЙН)$/m.exec(paper)?.[1];

  test('K-08 every kind of document made offline says so on a line of its own, with its control number', () => {
    const kinds = ['offlineBegin', 'sale', 'storno', 'return', 'cashIn', 'cashOut', 'z', 'closeShift'];
    expect(new Set(made(true).map(({ body }) => body.kind))).toEqual(new Set(kinds));
    for (const document of made(true)) {
      expect(word(paperOf(document)), document.body.kind).toBe('ОФЛАЙН');
      expect(paperOf(document)).toContain(`КОНТРОЛЬНЕ ЧИСЛО ${document.fiscalNumber?.split('.').at(-1)}`);
    }
  });

  test('K-08 a document made online has the other word and no control number', () => {
    expect(made(false).length).toBeGreaterThan(7);
    for (const document of made(false)) {
      expect(word(paperOf(document)), document.body.kind).toBe('ОНЛАЙН');
      expect(paperOf(document)).not.toContain('КОНТРОЛЬНЕ ЧИСЛО');
    }
  });

  test('K-08 a copy says it as its original does', async () => {
    const { regime, registration } = register.till;
    const printed: string[] = [];
    const printer: Printer = {
      print: async ({ text }) => {
        printed.push(text);
        return { kind: 'printed' };
      },
    };
    const printCopy = copyPrinter({ printer, regime, registration });
    for (const document of documents) {
      expect(await printCopy(document, (copy) => `COPY ${copy}`)).toEqual({ kind: 'printed', copy: 1 });
      expect(word(printed.at(-1) ?? '')).toBe(document.offline ? 'ОФЛАЙН' : 'ОНЛАЙН');
    }
  });
});
