import { render } from 'ink-testing-library';
import { expect, test } from 'vitest';
import { Paper } from '../../src/app/parts/paper.tsx';
import { centred, pair, separator } from '../../src/fiscal/paper.ts';

const receipt = [centred('КРАМНИЦЯ'), separator, pair('Хліб', '50.00 А'), pair('СУМА', '50.00', true)];

test('a receipt on the screen stands as it is printed, forty columns wide', () => {
  const { lastFrame, unmount } = render(<Paper lines={receipt} from={0} height={4} />);
  const rows = (lastFrame() ?? '').split('\n');
  expect(rows).toHaveLength(4);
  expect(rows[0]?.trim()).toBe('КРАМНИЦЯ');
  expect(rows[1]).toBe('-'.repeat(40));
  expect(rows[2]).toMatch(/^Хліб +50\.00 А$/);
  expect(rows[2]).toHaveLength(40);
  unmount();
});

test('a long receipt is shown from the line asked for', () => {
  const { lastFrame, unmount } = render(<Paper lines={receipt} from={2} height={1} />);
  expect(lastFrame()).toMatch(/^Хліб/);
  unmount();
});
