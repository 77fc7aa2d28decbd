import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const templates = 'src/main/resources/templates';

/** Icons whose names are computed, so that no template spells them out. */
const computed = [
  'inbox', 'progress-check', 'cpu', 'list-check', 'clipboard-list', 'folders', 'sitemap', 'scale', 'users', 'settings', 'mail', 'shield-check',
  'schema', 'file-text', 'presentation', 'calendar', 'layout-dashboard', 'clipboard-check', 'message-report', 'urgent', 'target-arrow', 'school',
  'certificate', 'sun', 'moon', 'device-desktop', 'circle-check', 'alert-triangle', 'info-circle', 'alert-circle', 'replace', 'world',
];

/** Writes icons.svg with one symbol for each icon that a template names as {@code icon('name')}. */
export async function writeSprite(outdir) {
  const names = [...new Set([...computed, ...(await namedInTemplates())])].sort();
  const symbols = await Promise.all(names.map(symbol));
  await writeFile(join(outdir, 'icons.svg'), `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>`);
}

async function namedInTemplates() {
  const files = (await readdir(templates, { recursive: true })).filter((file) => file.endsWith('.html'));
  const texts = await Promise.all(files.map((file) => readFile(join(templates, file), 'utf8')));
  return texts.flatMap((text) => [...text.matchAll(/\bicon\('([a-z0-9-]+)'\)/g)].map((match) => match[1]));
}

async function symbol(name) {
  const svg = await readFile(`node_modules/@tabler/icons/icons/outline/${name}.svg`, 'utf8');
  const shapes = svg.replace(/<!--[\s\S]*?-->/g, '').replace(/^[\s\S]*?<svg[^>]*>/, '').replace('</svg>', '');
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replace(/\s*\n\s*/g, '')}</symbol>`;
}
