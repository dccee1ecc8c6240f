// `npm start` and `npm run demo`: the demonstration register, built first when it is not there yet.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('dist/kasa.mjs')) spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const words = process.argv.slice(2);
const rest = words[0] === 'demo' ? words.slice(1) : words;
const { status } = spawnSync(process.execPath, ['dist/kasa.mjs', 'demo', ...rest], { stdio: 'inherit' });
process.exitCode = status ?? 1;
