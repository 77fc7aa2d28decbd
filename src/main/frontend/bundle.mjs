import * as esbuild from 'esbuild';

/** Bundles every entry point into the folder; one file per page kind, so that a page loads only what it needs. */
export async function bundle(outdir) {
  await esbuild.build({
    entryPoints: { shell: 'src/main/frontend/shell.js' },
    bundle: true,
    minify: true,
    sourcemap: false,
    target: 'es2022',
    outdir,
    logLevel: 'warning',
  });
}
