import { describe, expect, test } from 'vitest';
import { folderMoved } from '../../src/fiscal/behind.ts';
import { blockedBy } from '../../src/fiscal/blocked.ts';
import { panama } from '../../src/fiscal/regimes/panama.ts';
import { ukraine } from '../../src/fiscal/regimes/ukraine.ts';
import { at, type Happening, madeZ, opened, saleBody, sent, soldOffline, wentOffline } from '../support/fiscal-past.ts';
import {
  cameBack,
  opened as openedInPanama,
  sold as soldInPanama,
  wentOffline as switchedOn,
} from '../support/panama-past.ts';
import { issuer, sale } from '../support/panama-requests.ts';
import { registerAfter, under } from '../support/under.ts';

const regime = ukraine();

describe('what blocks a register with a dead link', () => {
  const blocked = (linkAlive: boolean, hour: number, ...story: readonly Happening[]) =>
    blockedBy(regime, registerAfter(...story), linkAlive, at(hour));

  test('UA-04 an open shift is not blocked, nor by a missing answer that can be revoked', () => {
    expect(blocked(false, 0, opened())).toBeUndefined();
    expect(blocked(false, 0, opened(), sent(saleBody(), at(-0.1)))).toBeUndefined();
  });

  test('UA-15 it is by a missing answer that cannot, and no longer once the link is back', () => {
    const story = [opened(), madeZ(at(-0.2)), sent({ kind: 'closeShift', shift: 1 }, at(-0.1))];
    expect(blocked(false, 0, ...story)).toEqual({ code: 'awaiting-answer', rule: 'K-05', number: 3 });
    expect(blocked(true, 0, ...story)).toBeUndefined();
  });

  test('UA-08 a running session is blocked at its limit, whether the link is there or not', () => {
    const story = [opened(), wentOffline(at(0)), soldOffline(at(1))];
    for (const linkAlive of [true, false]) {
      expect(blocked(linkAlive, 35, ...story)).toBeUndefined();
      expect(blocked(linkAlive, 36, ...story)).toEqual({ code: 'session-limit', rule: 'UA-08', reachedAt: at(36) });
    }
  });
});

describe('what blocks a register whose mode a person switches', () => {
  const law = panama(issuer);
  const noon = 5;
  const story = [openedInPanama(at(noon)), soldInPanama(at(noon + 1)), switchedOn(at(noon + 2))];

  test('PA-04 the limit of the mode does, on a live link as well, and a dead link alone does not', () => {
    for (const linkAlive of [true, false]) {
      expect(blockedBy(law, registerAfter(...story), linkAlive, at(noon + 3))).toBeUndefined();
      expect(blockedBy(law, registerAfter(...story), linkAlive, at(noon + 26))).toMatchObject({ rule: 'PA-04' });
    }
  });

  test('PA-19 with the mode off a dead link does, whether a shift is open or not', () => {
    const refusal = { code: 'no-link', rule: 'PA-19' };
    expect(blockedBy(law, registerAfter(...story, cameBack(at(noon + 3))), false, at(noon + 4))).toEqual(refusal);
    expect(blockedBy(law, registerAfter(), false, at(noon))).toEqual(refusal);
  });
});

describe('K-16 a billing point whose numbers the server is ahead of', () => {
  const law = panama(issuer);
  const hour = 10;
  const ahead =
    (point: string | null, next: number): Happening =>
    () => [{ type: 'serverAhead', at: at(hour), point, next }];
  const accepted: Happening = () => [{ type: 'gapAccepted', at: at(hour), by: 'Ana' }];
  const used = [openedInPanama(at(hour)), soldInPanama(at(hour)), soldInPanama(at(hour))];

  test('K-16 stops the register and says how far both have come', () => {
    expect(registerAfter(...used, ahead('001', 7)).behind).toEqual({ point: '001', next: 7 });
    expect(blockedBy(law, registerAfter(...used, ahead('001', 7)), true, at(hour))).toEqual({
      code: 'behind-server',
      rule: 'K-16',
      ours: 3,
      theirs: 7,
    });
  });

  test('K-02 goes on from there once a person said so, and only that point does', () => {
    const register = registerAfter(...used, ahead('001', 7), accepted);
    expect(register).toMatchObject({ behind: null, series: { '001': 7 }, nextNumber: 4 });
    const draft = under(law)
      .given(...used, ahead('001', 7), accepted)
      .when(sale(), at(hour))
      .issues({ number: 4 });
    expect(draft.series).toEqual({ point: '001', number: 7 });
  });

  test('K-02 never goes back, whatever the server says', () => {
    expect(registerAfter(...used, ahead('001', 2), accepted).series).toEqual({ '001': 3 });
    expect(registerAfter(...used, ahead(null, 2), accepted).nextNumber).toBe(4);
    expect(registerAfter(ahead('001', 0)).series).toEqual({ '001': 1 });
    expect(registerAfter(ahead(null, 0)).nextNumber).toBe(1);
  });

  test('K-16 stops a register that never used the point itself, but has documents: theirs are missing here', () => {
    expect(registerAfter(...used, ahead('901', 5)).behind).toEqual({ point: '901', next: 5 });
    expect(registerAfter(...used, ahead('901', 5), accepted).series).toEqual({ '001': 3, '901': 5 });
  });

  test('K-16 the register’s own number counts where no point is named', () => {
    expect(blockedBy(law, registerAfter(...used, ahead(null, 9)), true, at(hour))).toMatchObject({
      ours: 4,
      theirs: 9,
    });
  });
});

test('K-16 a folder that was moved names the rule as well', () => {
  expect(folderMoved).toEqual({ code: 'folder-moved', rule: 'K-16' });
});

test('K-16 a folder that is suspected has no place any more, and one that was compared has its own', () => {
  const compared: Happening = () => [{ type: 'folderCompared', at: at(1), home: 'here' }];
  const suspected: Happening = () => [{ type: 'folderSuspected', at: at(2) }];
  expect(registerAfter().home).toBeNull();
  expect(registerAfter(opened(), compared).home).toBe('here');
  // The journal's checkpoints hold it as it is.
  expect(registerAfter(opened(), compared, suspected)).toEqual({
    ...registerAfter(opened(), compared),
    home: '',
    latestAt: at(2),
  });
});
