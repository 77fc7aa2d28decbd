// Builds the browser parts into target/classes/static. Run by Maven; installs the npm packages when the lock file changed.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const stamp = 'node_modules/.package-lock.json';
if (!existsSync(stamp) || statSync(stamp).mtimeMs < statSync('package-lock.json').mtimeMs) {
  execFileSync('npm', ['ci', '--no-progress'], { stdio: 'inherit', shell: process.platform === 'win32' });
}

const { bundle } = await import('./bundle.mjs');
await bundle('target/classes/static/assets');
