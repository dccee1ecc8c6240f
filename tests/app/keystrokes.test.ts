import { describe, expect, test } from 'vitest';
import { type AppRegister, appRegister, keys } from '../support/app-register.ts';

const loaf = '4820000170178';

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

  test('every F-key has a twin: Esc, then its digit', async () => {
    const register = await appRegister();
    register.scan(loaf);
    register.key('\x1b2', keys.enter);
    expect(await paid(register)).toMatchObject({ total: 3200 });
  });
});
