import * as esbuild from 'esbuild';
import postcss from 'postcss';
import { PurgeCSS } from 'purgecss';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const libraries = [
  '@tabler/core/dist/css/tabler.css',
  '@bpmn-io/form-js-viewer/dist/assets/form-js-base.css',
  '@bpmn-io/form-js-viewer/dist/assets/flatpickr/light.css',
  'diagram-js/assets/diagram-js.css',
];
// A file's narrow-screen rules may concern those before it
const own = [
  'tokens', 'menus', 'bare', 'shell', 'phone', 'actions', 'tables', 'content', 'forms', 'task', 'inbox', 'case', 'files',
  'task-form', 'diagram', 'ledger', 'systems', 'controls', 'risk', 'impact', 'conformity', 'documents', 'organisation', 'review', 'calendar', 'dashboard', 'portal', 'print',
];

/** Writes app.css: the libraries without the rules that no page uses, then our own. */
export async function writeStyles(outdir) {
  const [theirs, ours] = await Promise.all([used(libraries), together(own.map((name) => `./src/main/frontend/styles/${name}.css`))]);
  const css = followSystemTheme(theirs + ours);
  const { code } = await esbuild.transform(css, { loader: 'css', minify: true, target: 'es2022', legalComments: 'none' });
  await writeFile(join(outdir, 'app.css'), code);
}

async function together(files) {
  const contents = files.map((file) => `@import '${file}';`).join('\n');
  const result = await esbuild.build({
    stdin: { contents, resolveDir: '.', loader: 'css' },
    bundle: true,
    write: false,
    loader: { '.woff': 'empty', '.woff2': 'empty', '.ttf': 'empty', '.eot': 'empty', '.svg': 'dataurl' },
    logLevel: 'error',
  });
  return result.outputFiles[0].text;
}

async function used(files) {
  const raw = await together(files);
  const [result] = await new PurgeCSS().purge({
    content: ['src/main/resources/templates/**/*.html', 'src/main/frontend/**/*.js', 'src/main/java/**/*.java'],
    css: [{ raw }],
    safelist: {
      standard: ['show', 'fade', 'collapsing', 'is-invalid', 'active', 'disabled'],
      greedy: [/fjs/, /cds--/, /flatpickr/, /djs/, /^bjs/, /data-bs-theme/, /data-popper/],
    },
    variables: false,
  });
  return result.css;
}

/** Repeats the rules of the dark theme for people who follow their system, so that no script has to choose. */
function followSystemTheme(css) {
  const root = postcss.parse(css);
  const repeated = [];
  root.walkRules((rule) => {
    if (!rule.selector.includes('[data-bs-theme=dark]')) return;
    const copy = rule.clone({ selector: rule.selector.replaceAll('[data-bs-theme=dark]', '[data-bs-theme=auto]') });
    repeated.push([rule, copy]);
  });
  for (const [rule, copy] of repeated) {
    const media = postcss.atRule({ name: 'media', params: '(prefers-color-scheme: dark)' });
    rule.after(media.append(copy));
  }
  return root.toString();
}
