import * as esbuild from 'esbuild';
import { cp, mkdir, rm } from 'node:fs/promises';
import { writeSprite } from './icons.mjs';
import { writeStyles } from './styles.mjs';

/**
 * Bundles the browser parts into the folder. A page loads shell.js; form-js and bpmn-js are chunks that shell.js fetches
 * when the page holds a form or a diagram. Chunk names carry a hash of their content, the other names get theirs from the
 * server.
 */
export async function bundle(outdir) {
  await rm(outdir, { recursive: true, force: true });
  await mkdir(outdir, { recursive: true });
  await Promise.all([writeScripts(outdir), writeStyles(outdir), writeSprite(outdir)]);
  await cp('src/main/frontend/images', outdir, { recursive: true });
  await writeFonts('target/classes/fonts');
}

async function writeScripts(outdir) {
  await esbuild.build({
    entryPoints: { shell: 'src/main/frontend/shell.js' },
    chunkNames: 'chunk-[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    sourcemap: false,
    legalComments: 'none',
    target: 'es2022',
    outdir,
    logLevel: 'warning',
  });
}

/** The letters of PDFs: the fonts built into every PDF reader know Western Europe's only. */
async function writeFonts(folder) {
  await mkdir(folder, { recursive: true });
  for (const font of ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf']) {
    await cp(`node_modules/dejavu-fonts-ttf/ttf/${font}`, `${folder}/${font}`);
  }
}
