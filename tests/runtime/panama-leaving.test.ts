import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hours, minutes } from '../../src/fiscal/time.ts';
import { cufeParts } from '../../src/gateway/panama/cufe.ts';
import { giveBack, sale } from '../support/panama-requests.ts';
import { openPanamaShop, type PanamaShop } from '../support/panama-shop.ts';

let shop: PanamaShop;
beforeEach(async () => {
  shop = await openPanamaShop();
  await shop.till().start();
});
afterEach(() => shop.close());

const faults = () => shop.simulator.control;
const isOn = () => shop.register().offline.session !== null;
const stateOf = (number: number) => shop.till().history.find(number)?.state;

/** A shift with the mode on and documents 2, 3, 4 waiting: two invoices and a note between them. */
const sellThree = async () => {
  await shop.enter();
  await shop.perform(sale());
  await shop.perform(giveBack());
  await shop.perform(sale());
};
const three = ['901 1 01', '901 2 06', '901 3 01'];

/** Does something right before the till sends a document. */
const atSending = (number: number, act: () => Promise<void>) => {
  shop.interference.onCall = async ({ kind, number: called, moment }) => {
    if (kind === 'send' && called === number && moment === 'before') await act();
  };
};

describe('everything is well', () => {
  test('PA-11 PA-15 everything is sent in number order, with its contingency, and the mode is over', async () => {
    await sellThree();
    expect(await shop.leave()).toEqual({ ok: true, documents: [2, 3, 4] });
    expect([isOn(), shop.register().outbox, [2, 3, 4].map(stateOf)]).toEqual([
      false,
      [],
      ['accepted', 'accepted', 'accepted'],
    ]);
    expect(shop.atPac()).toEqual(three);
    for (const { emission, cufeMadeBy, contingency, warnings } of shop.simulator.books().documents)
      expect({ emission, cufeMadeBy, reason: contingency?.reason, warnings }).toEqual({
        emission: '04',
        cufeMadeBy: 'register',
        reason: 'Sin servicio de Internet en el local',
        warnings: [],
      });
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test('K-03 what the PAC has is byte for byte what the journal holds', async () => {
    await sellThree();
    const kept = shop
      .till()
      .history.between(2, 4)
      .map(({ bytes }) => JSON.parse(Buffer.from(bytes, 'base64').toString('utf8')));
    await shop.leave();
    expect(shop.simulator.books().documents.map(({ sent }) => sent)).toEqual(kept);
  });

  test('PA-14 a copy printed afterwards bears the protocol, the same code and the QR code', async () => {
    await sellThree();
    const code = shop.till().history.find(2)?.cufe ?? '';
    await shop.leave();
    const paper = shop.paper(2);
    expect(paper.replaceAll(/\s/g, '')).toContain(code);
    expect(paper).toMatch(/Protocolo \d{20}/);
    expect(paper).toMatch(/Autorizado \d\d\/\d\d\/\d{4}/);
    expect(paper).not.toContain('PENDIENTE');
    expect(paper).not.toContain('CUFE del PAC');
    expect(paper).toMatch(/[█▀▄ ]{40}\n[█▀▄ ]{40}/);
  });

  test('with the setting 02 the PAC makes the codes, and paper shows them only afterwards', async () => {
    const other = await openPanamaShop({ issuer: { contingencyEmission: '02' } });
    await other.till().start();
    await other.enter();
    await other.perform(sale());
    expect(other.paper(2)).not.toMatch(/CUFE:/);
    expect(await other.leave()).toEqual({ ok: true, documents: [2] });
    const [{ cufe, cufeMadeBy } = { cufe: '', cufeMadeBy: '' }] = other.simulator.books().documents;
    expect([cufeMadeBy, cufeParts(cufe)?.emissionType]).toEqual(['pac', '02']);
    expect(other.paper(2).replaceAll(/\s/g, '')).toContain(cufe);
    await other.close();
  });

  test('PA-11 leaving with nothing to send needs the PAC all the same', async () => {
    await shop.enter();
    await faults().set({ down: {} });
    expect(await shop.leave()).toMatchObject({ ok: false, problem: { code: 'unreachable' }, documents: [] });
    expect(isOn()).toBe(true);
    await faults().clear();
    expect(await shop.leave()).toEqual({ ok: true, documents: [] });
  });

  test('PA-11 what is off is not left again', async () => {
    expect(await shop.leave()).toMatchObject({ refusal: { code: 'not-offline', rule: 'PA-11' } });
  });

  test('PA-11 who asks to leave while it is being left shares the answer', async () => {
    await sellThree();
    const both = await Promise.all([shop.leave(), shop.leave()]);
    expect(both[1]).toBe(both[0]);
    expect(shop.atPac()).toEqual(three);
  });

  test('PA-11 a sale made meanwhile still belongs to the mode and is sent with the rest', async () => {
    await sellThree();
    atSending(3, async () => {
      shop.interference.onCall = async () => undefined;
      expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { number: 5, state: 'waiting' } });
    });
    expect(await shop.leave()).toMatchObject({ ok: true });
    expect(shop.atPac()).toEqual([...three, '901 4 01']);
  });

  test('PA-15 sent after more than 72 hours it is still sent, and the PAC warns', async () => {
    await sellThree();
    shop.move(hours(73));
    expect(await shop.leave()).toMatchObject({ ok: true });
    expect(shop.simulator.books().documents[0]?.warnings.join()).toContain('1508');
  });
});

describe('a document the PAC refuses', () => {
  beforeEach(async () => {
    await sellThree();
    atSending(3, () => faults().set({ reject: { code: 2152, times: 1 } }));
  });

  test('PA-18 waits with its code, the others go on, and the mode stays on', async () => {
    expect(await shop.leave()).toMatchObject({
      ok: false,
      problem: { code: 'rejected', document: 3, serverCode: 2152 },
      documents: [2, 3, 4],
    });
    expect(shop.atPac()).toEqual(['901 1 01', '901 3 01']);
    expect([isOn(), [2, 3, 4].map(stateOf)]).toEqual([true, ['accepted', 'rejected', 'accepted']]);
    expect(shop.register().outbox).toMatchObject([{ number: 3, state: 'rejected', said: { code: 2152 } }]);
    await shop.restart();
    expect(shop.register().outbox).toMatchObject([{ number: 3, state: 'rejected', said: { code: 2152 } }]);
  });

  test('PA-18 is sent again when leaving is tried again, and goes once the cause is mended', async () => {
    await shop.leave();
    shop.interference.onCall = async () => undefined;
    expect(await shop.leave()).toEqual({ ok: true, documents: [3] });
    expect(shop.atPac()).toEqual(['901 1 01', '901 3 01', '901 2 06']);
  });

  test('K-15 PA-09 set aside by a person it holds up neither the leaving nor the Z, and stays in the report', async () => {
    await shop.leave();
    expect(await shop.perform({ type: 'makeZ' })).toMatchObject({ refusal: { rule: 'PA-09' } });
    const decision = { number: 3, reason: 'Nota hecha en papel', by: 'Ana' };
    expect(await shop.till().setAside({ ...decision, number: 4 })).toMatchObject({
      refusal: { code: 'cannot-set-aside', rule: 'K-15' },
    });
    expect(await shop.till().setAside(decision)).toEqual({ ok: true });
    expect(await shop.leave()).toEqual({ ok: true, documents: [] });
    expect(await shop.perform({ type: 'closeShift' })).toMatchObject({ ok: true });
    expect(shop.till().history.find(3)).toMatchObject({ state: 'setAside', note: 'Nota hecha en papel' });
    expect(shop.register().report).toMatchObject({ sales: { count: 2 }, returns: { count: 1 } });
    expect(shop.verify()).toMatchObject({ ok: true });
  });

  test('PA-04 past 24 hours with a rejected document left nothing is sold until it was decided', async () => {
    await shop.leave();
    shop.move(hours(25));
    expect(await shop.perform(sale())).toMatchObject({ refusal: { rule: 'PA-04' } });
    await shop.till().setAside({ number: 3, reason: 'Nota hecha en papel', by: 'Ana' });
    await shop.leave();
    expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { offline: null } });
  });
});

test('PA-18 without folios every document waits, and all go once there are some', async () => {
  await sellThree();
  faults().setFolios(1);
  expect(await shop.leave()).toMatchObject({ problem: { code: 'rejected', document: 3, serverCode: 109 } });
  expect([2, 3, 4].map(stateOf)).toEqual(['accepted', 'rejected', 'rejected']);
  faults().setFolios(10);
  expect(await shop.leave()).toEqual({ ok: true, documents: [3, 4] });
  expect(shop.atPac()).toEqual(three);
});

describe('another’s document on our number', () => {
  beforeEach(async () => {
    await sellThree();
    expect(faults().occupy({ number: '0000000002', documentType: '06' })).toBeUndefined();
  });

  test('PA-13 is shown as a conflict, nothing is renumbered, and the others go on', async () => {
    expect(await shop.leave()).toMatchObject({
      ok: false,
      problem: { code: 'conflict', document: 3 },
      documents: [2, 3, 4],
    });
    expect([2, 3, 4].map(stateOf)).toEqual(['accepted', 'conflict', 'accepted']);
    expect(shop.till().history.find(3)?.series).toEqual({ point: '901', number: 2 });
    expect(isOn()).toBe(true);
  });

  test('PA-13 is not sent again by another leaving, and goes once a person decided', async () => {
    await shop.leave();
    const sent = shop.requests().filter((path) => path.endsWith('/Enviar')).length;
    expect(await shop.leave()).toMatchObject({ problem: { code: 'conflict', document: 3 }, documents: [3] });
    expect(shop.requests().filter((path) => path.endsWith('/Enviar'))).toHaveLength(sent);
    await shop.till().setAside({ number: 3, reason: 'Hecha en otra caja', by: 'Ana' });
    expect(await shop.leave()).toMatchObject({ ok: true });
    expect(shop.register().report.returns.count).toBe(1);
  });
});

test('PA-13 a number taken by another type of document is a conflict too, though a look-up finds nothing', async () => {
  await sellThree();
  expect(faults().occupy({ number: '0000000002', documentType: '01' })).toBeUndefined();
  expect(await shop.leave()).toMatchObject({ ok: false, problem: { document: 3 } });
  expect(stateOf(3)).toBe('conflict');
  expect(shop.atPac()).toEqual(['901 2 01', '901 1 01', '901 3 01']);
});

describe('PA-14 a PAC that puts a code of its own in place of ours', () => {
  beforeEach(async () => {
    await shop.enter();
    await shop.perform(sale());
    await faults().set({ ownCufe: {} });
  });

  test('PA-14 both codes are kept and printed, the printed one first', async () => {
    expect(await shop.leave()).toMatchObject({ ok: true });
    const { cufe: own = '', authorisation } = shop.till().history.find(2) ?? {};
    const theirs = shop.simulator.books().documents[0]?.cufe ?? '';
    expect(own).not.toBe(theirs);
    expect(authorisation?.cufe).toBe(theirs);
    const paper = shop.paper(2).replaceAll(/\s/g, '');
    expect(paper).toContain(`CUFE:${own}`);
    expect(paper).toContain(`CUFEdelPAC:${theirs}`);
  });

  test('PA-14 with the answer lost as well it is a conflict for a person, never sent twice', async () => {
    await faults().set({ dropAfter: { times: 1, on: 'send' } });
    expect(await shop.leave()).toMatchObject({ problem: { code: 'conflict', document: 2 } });
    expect(shop.atPac()).toEqual(['901 1 01']);
  });
});

describe.each([2, 3, 4])('the link dying at document %i', (number) => {
  beforeEach(sellThree);

  test('PA-11 before it left: it waits, the mode stays on, and leaving again sends the rest', async () => {
    atSending(number, () => faults().set({ down: {} }));
    expect(await shop.leave()).toMatchObject({ problem: { code: 'unreachable', document: number } });
    expect([isOn(), stateOf(number)]).toEqual([true, 'waiting']);
    expect(shop.atPac()).toEqual(three.slice(0, number - 2));
    shop.interference.onCall = async () => undefined;
    await faults().clear();
    expect(await shop.leave()).toMatchObject({ ok: true });
    expect(shop.atPac()).toEqual(three);
  });

  test.each(['dropBefore', 'dropAfter'] as const)(
    'PA-17 with its answer lost (%s) and the look-up too it is uncertain, and there once in the end',
    async (when) => {
      atSending(number, () => faults().set({ [when]: {} }));
      expect(await shop.leave()).toMatchObject({ problem: { code: 'uncertain', document: number } });
      expect([isOn(), stateOf(number)]).toEqual([true, 'uncertain']);
      expect(await shop.perform(sale())).toMatchObject({ ok: true, document: { state: 'waiting' } });
      shop.interference.onCall = async () => undefined;
      await faults().clear();
      await shop.restart();
      expect(await shop.leave()).toMatchObject({ ok: true });
      expect(shop.atPac()).toEqual([...three, '901 4 01']);
      expect(shop.verify()).toMatchObject({ ok: true });
    },
  );
});

test.each([
  ['dropAfter', 'there, is not sent again', 0],
  ['dropBefore', 'not there, is sent once more', 1],
] as const)('PA-17 K-05 an uncertain document (%s) is looked up first and, being %s', async (when, _, sendings) => {
  await shop.enter();
  await shop.perform(sale());
  atSending(2, () => faults().set({ [when]: {} }));
  expect(await shop.leave()).toMatchObject({ problem: { code: 'uncertain', document: 2 } });
  shop.interference.onCall = async () => undefined;
  await faults().clear();
  const seen = shop.requests().length;
  expect(await shop.leave()).toMatchObject({ ok: true });
  const asked = shop
    .requests()
    .slice(seen)
    .filter((path) => !path.endsWith('/Autenticacion'));
  expect(asked).toEqual(['/api/EstadoDocumento', ...Array.from({ length: sendings }, () => '/api/Enviar')]);
});

test('PA-10 leaving that failed leaves the register as silent as before', async () => {
  await sellThree();
  atSending(3, () => faults().set({ down: {} }));
  await shop.leave();
  shop.interference.onCall = async () => undefined;
  await faults().clear();
  const seen = shop.requests().length;
  for (let tick = 0; tick < 5; tick++) {
    shop.move(minutes(20));
    await shop.till().tick();
    await shop.till().probe();
  }
  await shop.restart();
  expect(shop.requests()).toHaveLength(seen);
});
