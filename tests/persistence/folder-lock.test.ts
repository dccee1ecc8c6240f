import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { lockFolder } from '../../src/persistence/folder-lock.ts';
import { runChild } from './support/child.ts';
import { dataFolder } from './support/data-folder.ts';

describe('the lock of a data folder', () => {
  test('K-11 lets one in and tells the second who is there', () => {
    const folder = join(dataFolder(), 'made', 'on', 'the', 'way');
    const first = lockFolder(folder);
    expect(first.kind).toBe('locked');
    const by = { pid: process.pid, host: hostname(), since: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) };
    expect(lockFolder(folder)).toEqual({ kind: 'held', by });
    if (first.kind === 'locked') first.release();
  });

  test('is free again, and names nobody, once released; releasing twice does no harm', () => {
    const folder = dataFolder();
    const first = lockFolder(folder);
    if (first.kind !== 'locked') throw new Error(first.kind);
    first.release();
    first.release();
    expect(readFileSync(join(folder, 'lock'), 'utf8')).toBe('');
    const second = lockFolder(folder);
    expect(second.kind).toBe('locked');
    first.release();
    expect(lockFolder(folder).kind).toBe('held');
    if (second.kind === 'locked') second.release();
  });

  test('K-11 holds against another process until that is killed, even if a program it started lives on', async () => {
    const folder = dataFolder();
    const child = runChild('holding-child.ts', folder);
    await expect.poll(child.said).toHaveLength(2);
    const [outcome, sleeper] = child.said();
    onTestFinished(() => {
      process.kill(Number(sleeper), 'SIGKILL');
    });
    expect(outcome).toBe('locked');
    expect(lockFolder(folder)).toMatchObject({ kind: 'held', by: { pid: child.process.pid } });
    child.process.kill('SIGSTOP');
    expect(lockFolder(folder).kind).toBe('held');
    child.process.kill('SIGKILL');
    await child.ended;
    const next = lockFolder(folder);
    expect(next.kind).toBe('locked');
    if (next.kind === 'locked') next.release();
  });

  test('is refused, not skipped, where the machine has no way to lock', () => {
    const path = process.env['PATH'];
    onTestFinished(() => {
      process.env['PATH'] = path;
    });
    process.env['PATH'] = '/nowhere';
    expect(lockFolder(dataFolder())).toEqual({ kind: 'unsupported', why: expect.stringContaining('flock') });
  });
});
