import { describe, expect, test } from 'vitest';
import { type ManualRegister, manualRegister, modeOn } from '../support/app-manual.ts';
import { lockedRegister, logIn, olena } from '../support/app-people.ts';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

const loaf = '4820000170178';
const roll = '7450000170341';

/** How many keys a cashier presses from here until `flow` has happened; scans cost nothing. */
const counted = (register: AppRegister, flow: () => void): number => {
  const before = register.presses();
  flow();
  return register.presses() - before;
};

const paid = async ({ sale }: AppRegister) => {
  await expect.poll(() => sale.read().last).not.toBeNull();
  return sale.read().last;
};

/** A register that has sold a loaf for cash and shows the next receipt. */
const sold = async (): Promise<AppRegister> => {
  const register = await appRegister();
  register.scan(loaf);
  register.key(keys.f2, keys.enter);
  await paid(register);
  register.key(keys.enter);
  return register;
};

const lastKind = ({ till }: AppRegister) => till.history.recent().at(-1)?.body.kind;

describe('keys a flow takes, scans not counted', () => {
  test('a scan and exact cash take 2 keys', async () => {
    const register = await appRegister();
    register.scan(loaf);
    expect(counted(register, () => register.key(keys.f2, keys.enter))).toBe(2);
    expect(await paid(register)).toMatchObject({ total: 3200, change: 0 });
  });

  test('a scan and 200 given take 5 keys', async () => {
    const register = await appRegister();
    register.scan(loaf);
    expect(counted(register, () => register.key(keys.f2, '2', '0', '0', keys.enter))).toBe(5);
    expect(await paid(register)).toMatchObject({ total: 3200, change: 16800 });
  });

  test('a suggested note takes 3 keys', async () => {
    const register = await appRegister();
    register.scan(loaf);
    expect(counted(register, () => register.key(keys.f2, '3', keys.enter))).toBe(3);
    expect(await paid(register)).toMatchObject({ total: 3200, change: 6800 });
  });

  test('a card takes 2 keys', async () => {
    const register = await appRegister();
    register.scan('1002');
    expect(counted(register, () => register.key(keys.f2, keys.f3))).toBe(2);
    expect(await paid(register)).toMatchObject({ total: 4490, change: 0 });
  });

  test('three of an article take 2 keys before the scan, one more takes 1 after it', async () => {
    const register = await appRegister();
    const before = counted(register, () => register.key('3', '*'));
    register.scan(loaf);
    expect(before).toBe(2);
    expect(counted(register, () => register.key(keys.right))).toBe(1);
    expect(register.sale.read().current.lines).toMatchObject([{ quantity: 4000, cost: 12800 }]);
  });

  test('voiding the last line takes 1 key', async () => {
    const register = await appRegister();
    register.scan(loaf);
    register.scan('1002');
    expect(counted(register, () => register.key(keys.delete))).toBe(1);
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1001' }]);
  });

  test('10 % off a line takes 5 keys', async () => {
    const register = await appRegister();
    register.scan(loaf);
    expect(counted(register, () => register.key('-', '1', '0', '%', keys.enter))).toBe(5);
    expect(register.sale.read().current.lines).toMatchObject([{ cost: 3200, discountSum: 320 }]);
  });

  test('an article is found by 4 letters and Enter, in the wrong keyboard layout too', async () => {
    const register = await appRegister();
    expect(counted(register, () => register.key(...'моло', keys.enter))).toBe(5);
    register.key(...'rtas', keys.enter);
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1004' }, { code: '1002' }]);
  });

  test('parking takes 1 key and coming back 2', async () => {
    const register = await appRegister();
    register.scan(loaf);
    expect(counted(register, () => register.key(keys.f5))).toBe(1);
    expect(register.sale.read().current.lines).toEqual([]);
    expect(counted(register, () => register.key(keys.f5, keys.enter))).toBe(2);
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1001' }]);
    expect(register.sale.read().parked).toEqual([]);
  });

  test('a full return by scanning the receipt takes 3 keys', async () => {
    const register = await appRegister();
    register.scan(loaf);
    register.key(keys.f2, keys.enter);
    const sold = await paid(register);
    register.key(keys.enter);
    const scanned = `https://cabinet.tax.gov.ua/cashregs/check?id=${sold?.fiscalNumber}&fn=4000000001`;
    const before = counted(register, () => register.key(keys.f6));
    register.scan(scanned);
    expect(before + counted(register, () => register.key(keys.f2, keys.enter))).toBe(3);
    await expect.poll(() => register.sale.read().last?.kind).toBe('return');
    expect(register.till.history.find(3)?.body).toMatchObject({ kind: 'return', of: { number: sold?.number } });
  });

  test('a copy of the last receipt takes 1 key', async () => {
    const register = await appRegister();
    register.scan(loaf);
    register.key(keys.f2, keys.enter);
    await paid(register);
    register.key(keys.enter);
    expect(counted(register, () => register.key(keys.f11))).toBe(1);
    await expect.poll(() => register.printed.length).toBe(1);
    expect(register.printed[0]).toMatch(/^ *COPY 1\n/);
  });

  test('a shift opens with the first sale and takes no key, or 2 keys by itself', async () => {
    const register = await appRegister();
    register.scan(loaf);
    register.key(keys.f2, keys.enter);
    await paid(register);
    expect(register.till.read().register.shift.kind).toBe('open');
    const other = await appRegister();
    expect(counted(other, () => other.key(keys.f9, keys.f2))).toBe(2);
    await expect.poll(() => other.till.read().register.shift.kind).toBe('open');
  });

  test('an X report takes 2 keys, a Z with counted cash 3 and the digits', async () => {
    const register = await sold();
    expect(counted(register, () => register.key(keys.f9, keys.f3))).toBe(2);
    expect(register.route()).toBe('x-report');
    register.key(keys.escape, keys.escape);
    await expect.poll(register.route).toBe('sale');
    expect(counted(register, () => register.key(keys.f9, keys.f4, ...'32', keys.enter))).toBe(3 + 2);
    await expect.poll(() => lastKind(register)).toBe('z');
  });

  test('cash in takes 1 key, the digit of the reason, the amount and Enter', async () => {
    const register = await sold();
    expect(counted(register, () => register.key(keys.f8, '1', ...'500', keys.enter))).toBe(1 + 1 + 3 + 1);
    await expect.poll(() => lastKind(register)).toBe('cashIn');
  });

  test('logging in takes 5 keys: four digits and Enter', async () => {
    const register = await lockedRegister();
    expect(counted(register, () => logIn(register, olena))).toBe(5);
    expect(register.route()).toBe('sale');
    expect(register.store.read().model.cashier).toBe(olena.name);
  });

  test('locking takes 1 key, and neither a parked receipt nor what is typed is lost by it', async () => {
    const register = await lockedRegister();
    logIn(register, olena);
    register.scan(loaf);
    register.key(keys.f5);
    register.scan('1002');
    register.key(...'моло');
    expect(counted(register, () => register.key(keys.f12))).toBe(1);
    expect(register.route()).toBe('locked');
    logIn(register, olena);
    register.key(keys.enter, keys.f5, keys.f5, keys.down, keys.enter);
    expect(register.sale.read()).toMatchObject({
      current: { lines: [{ code: '1002' }, { code: '1004' }] },
      parked: [{ lines: [{ code: '1001' }] }],
    });
  });

  test('every F-key has a twin: Esc, then its digit', async () => {
    const register = await appRegister();
    register.scan(loaf);
    register.key('\x1b2', keys.enter);
    expect(await paid(register)).toMatchObject({ total: 3200 });
  });
});

describe('keys a flow takes where a person switches the mode, scans not counted', () => {
  const atHand = async (): Promise<ManualRegister> => {
    const register = await manualRegister();
    register.scan(roll);
    return register;
  };

  test('exact cash takes 2 keys, a note that is offered 3, an amount its digits and 2, a card 2', async () => {
    const [exact, offered, typed, card] = await Promise.all([atHand(), atHand(), atHand(), atHand()]);
    expect(counted(exact, () => exact.key(keys.f2, keys.enter))).toBe(2);
    expect(await paid(exact)).toMatchObject({ total: 90, change: 0 });
    offered.key('3', '*');
    offered.scan(roll);
    expect(counted(offered, () => offered.key(keys.f2, '1', keys.enter))).toBe(3);
    expect(await paid(offered)).toMatchObject({ total: 360, change: 140 });
    expect(counted(typed, () => typed.key(keys.f2, '2', '0', keys.enter))).toBe(2 + 2);
    expect(await paid(typed)).toMatchObject({ total: 90, change: 1910 });
    expect(counted(card, () => card.key(keys.f2, keys.f3))).toBe(2);
    expect(await paid(card)).toMatchObject({ total: 90, change: 0 });
  });

  test('exact cash takes 2 keys while the mode is on, too', async () => {
    const register = await manualRegister();
    await modeOn(register);
    register.scan(roll);
    expect(counted(register, () => register.key(keys.f2, keys.enter))).toBe(2);
    expect(await paid(register)).toMatchObject({ offline: true, total: 90 });
  });

  test('an article is found by 3 letters and Enter, with an accent or without it', async () => {
    const register = await manualRegister();
    expect(counted(register, () => register.key(...'jab', keys.enter))).toBe(4);
    register.key(...'entera', keys.enter);
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1002' }, { code: '1004' }]);
  });

  test('three of an article take 2 keys before the scan, one more 1, voiding 1, 10 % off 5', async () => {
    const register = await manualRegister();
    expect(counted(register, () => register.key('3', '*'))).toBe(2);
    register.scan(roll);
    expect(counted(register, () => register.key(keys.right))).toBe(1);
    expect(counted(register, () => register.key('-', '1', '0', '%', keys.enter))).toBe(5);
    expect(register.sale.read().current.lines).toMatchObject([{ quantity: 4000, discountSum: 36 }]);
    expect(counted(register, () => register.key(keys.delete))).toBe(1);
    expect(register.sale.read().current.lines).toEqual([]);
  });

  test('parking takes 1 key and coming back 2', async () => {
    const register = await atHand();
    expect(counted(register, () => register.key(keys.f5))).toBe(1);
    expect(counted(register, () => register.key(keys.f5, keys.enter))).toBe(2);
    expect(register.sale.read().current.lines).toMatchObject([{ code: '1001' }]);
  });

  test('a full return by scanning the receipt takes 3 keys', async () => {
    const register = await atHand();
    register.key(keys.f2, keys.enter);
    const receipt = await paid(register);
    register.key(keys.enter);
    const code = register.till.history.find(receipt?.number ?? 0)?.authorisation?.cufe;
    const before = counted(register, () => register.key(keys.f6));
    register.scan(`https://dgi-fep.mef.gob.pa/Consultas/FacturasPorQR?chFE=${code}&iAmb=2&digestValue=x&jwt=y`);
    expect(before + counted(register, () => register.key(keys.f2, keys.enter))).toBe(3);
    await expect.poll(() => register.sale.read().last?.kind).toBe('return');
    expect(register.till.history.recent().at(-1)?.body).toMatchObject({
      kind: 'return',
      of: { number: receipt?.number },
    });
  });

  test('a copy takes 1 key, an X report 2, a Z with counted cash 3 and the digits, cash in 3 and the amount', async () => {
    const register = await atHand();
    register.key(keys.f2, keys.enter);
    await paid(register);
    register.key(keys.enter);
    expect(counted(register, () => register.key(keys.f11))).toBe(1);
    await expect.poll(() => register.printed.length).toBe(1);
    expect(counted(register, () => register.key(keys.f8, '1', '9', keys.enter))).toBe(1 + 1 + 1 + 1);
    await expect.poll(() => lastKind(register)).toBe('cashIn');
    register.key(keys.escape);
    await expect.poll(register.route).toBe('sale');
    expect(counted(register, () => register.key(keys.f9, keys.f3))).toBe(2);
    expect(register.route()).toBe('x-report');
    register.key(keys.escape);
    await expect.poll(register.route).toBe('shift');
    expect(counted(register, () => register.key(keys.f4, ...'9', keys.enter))).toBe(2 + 1);
    await expect.poll(() => lastKind(register)).toBe('z');
  });
});
