import { afterEach, describe, expect, test } from 'vitest';
import { onScreen } from '../support/app-frame.tsx';
import { languages, modes, registerIn } from '../support/app-modes.ts';
import { type AppRegister } from '../support/app-register.ts';

let close = (): void => {};
afterEach(() => close());

const frameOf = (register: AppRegister): string => {
  const screen = onScreen(register);
  close = screen.close;
  return screen.frame();
};

describe.each(languages)('golden frames in %s', (language) => {
  test.each(modes)('link and queue %s', async (mode) => {
    const register = await registerIn(mode, { language, settings: { offlineNumbers: 2000 } });
    register.store.go({ name: 'queue' });
    await expect(frameOf(register)).toMatchFileSnapshot(`../golden/queue-${mode}-${language}.txt`);
  });

  test('a rejected document, the reason and the way forward', async () => {
    const register = await registerIn('offline', {
      language,
      parts: { renumber: async () => ({ ok: true, sent: [] }) },
    });
    const words = 'Номер документа повинен дорівнювати 5';
    register.files.journal.commit({ type: 'uploadHalted', at: register.till.now(), number: 4, code: 7, text: words });
    register.shop.become('answers');
    await register.till.probe();
    register.store.go({ name: 'queue' });
    await expect(frameOf(register)).toMatchFileSnapshot(`../golden/queue-rejected-offline-${language}.txt`);
  });

  test('the typed word before renumbering', async () => {
    const register = await registerIn('offline', { language });
    register.store.go({ name: 'renumber' });
    await expect(frameOf(register)).toMatchFileSnapshot(`../golden/queue-renumber-offline-${language}.txt`);
  });
});

test('K-08 states are told apart in plain ASCII and without colour', async () => {
  const register = await registerIn('offline', { theme: { ascii: true, colour: false } });
  register.store.go({ name: 'queue' });
  await expect(frameOf(register)).toMatchFileSnapshot('../golden/queue-offline-ascii-en.txt');
});
