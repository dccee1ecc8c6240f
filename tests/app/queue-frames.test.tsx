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

  test('the typed word before renumbering', async () => {
    const register = await registerIn('offline', { language });
    register.store.go({ name: 'renumber' });
    await expect(frameOf(register)).toMatchFileSnapshot(`../golden/queue-renumber-offline-${language}.txt`);
  });
});
