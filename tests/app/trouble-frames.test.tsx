import { render } from 'ink-testing-library';
import { expect, test } from 'vitest';
import { TroubleScreen } from '../../src/app/screens/trouble/trouble-screen.tsx';
import { texts } from '../../src/app/text/text.ts';
import { themeFor } from '../../src/app/theme.ts';
import { troubleOf } from '../../src/cli/trouble.ts';
import { JournalBehindWitness, JournalDamaged, StorageBroken, UnreadableFile } from '../../src/persistence/faults.ts';
import { languages } from '../support/app-modes.ts';

const troubles = {
  damaged: new JournalDamaged('data/register/journal/000007.jsonl', 12, 'its hash does not match its bytes'),
  behind: new JournalBehindWitness('The journal ends at line 9'),
  settings: new UnreadableFile('data/register/config.json', { found: 'it is empty', remedy: '' }),
  disk: new StorageBroken('EIO'),
} as const;

test.each(languages)('a data folder that cannot be opened has a screen of its own, in %s', async (language) => {
  for (const [name, error] of Object.entries(troubles)) {
    const trouble = troubleOf(error);
    if (!trouble) throw new Error(name);
    const { found, certain, next } = trouble;
    const words = { found: found[language], certain: certain[language], next: next[language] };
    const theme = themeFor({ ascii: false, colour: false });
    const size = { columns: 80, rows: 24 };
    const shown = render(<TroubleScreen words={words} text={texts[language]} theme={theme} size={size} />);
    const frame = shown.lastFrame() ?? '';
    shown.unmount();
    expect(frame.split('\n').length).toBeLessThanOrEqual(24);
    if (name === 'damaged') await expect(`${frame}\n`).toMatchFileSnapshot(`../golden/trouble-${language}.txt`);
    for (const sentence of Object.values(words)) expect(frame).toContain(sentence.slice(0, 30));
  }
});

test('an error that is nobody’s trouble has no screen', () => {
  expect(troubleOf(new Error('a fault of ours'))).toBeUndefined();
});
