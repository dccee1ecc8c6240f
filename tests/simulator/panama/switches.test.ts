import { afterEach, describe, expect, test } from 'vitest';
import { demoAccount } from '../../../src/simulator/panama/accounts.ts';
import { runPanamaSimulator } from '../../../src/simulator/panama/running.ts';
import { invoice } from './support/documents.ts';
import { freshFolder, removeFolders } from './support/folders.ts';
import { morning } from './support/register.ts';

afterEach(removeFolders);

describe('the demonstration’s switches', () => {
  test('cut the link and restore it, lose answers, reject, run out of folios, and show the books', async () => {
    const running = await runPanamaSimulator({ port: 0, clock: () => morning, stateFolder: freshFolder() });
    try {
      type Posted = Readonly<Record<string, unknown>>;
      const post = async (path: string, body: object, token = ''): Promise<Posted> => {
        const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` };
        return JSON.parse(
          await (await fetch(`${running.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers })).text(),
        );
      };
      const login = await post('/Autenticacion', { usuario: demoAccount.user, clave: demoAccount.password });
      const send = (number: number) => post('/Enviar', invoice(number), String(login['token']));
      const { switches } = running;
      await switches.cutLink();
      expect(switches.linkIsCut()).toBe(true);
      await expect(send(1)).rejects.toThrow();
      await switches.restoreLink();
      expect(switches.linkIsCut()).toBe(false);
      await switches.rejectNext(1520);
      expect(await send(1)).toMatchObject({ codigo: '203', mensaje: expect.stringMatching(/^1520-/) });
      await switches.loseNext('before');
      await expect(send(1)).rejects.toThrow();
      expect(switches.serverBooks()).toEqual([]);
      await switches.loseNext('after');
      await expect(send(1)).rejects.toThrow();
      expect(switches.serverBooks()).toEqual(['001  0000000001  sale  13.11  online']);
      await switches.slowDown(1);
      await switches.slowDown(0);
      await switches.reachLimit();
      expect(await send(2)).toMatchObject({ codigo: '109', mensaje: expect.stringMatching(/folios/) });
      await switches.restoreLink();
      expect(await send(2)).toMatchObject({ codigo: '200' });
      await switches.silence(true);
      const waiting = fetch(`${running.url}/FoliosRestantes`, { signal: AbortSignal.timeout(100) });
      await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' });
      await switches.silence(false);
      expect(await send(3)).toMatchObject({ codigo: '200' });
    } finally {
      await running.close();
    }
  });
});
