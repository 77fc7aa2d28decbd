import { send } from '../server.js';
import { language, text } from '../texts.js';

const QUIET_MS = 900;

/**
 * Sends what was typed to the server shortly after typing stops, and tells so. {stop()} ends it before a submission,
 * {resume()} takes it up when the submission failed.
 */
export function keepDraft(form, { draftUrl, draftSaved }, status) {
  const typed = () => JSON.stringify(form._getState().data);
  const state = { kept: typed(), timer: 0, pending: false, stopped: false, running: null };
  if (draftSaved) status.textContent = text('form.saved', draftSaved);
  if (!draftUrl) return { stop: async () => {}, resume: () => {} };

  const save = async (options) => {
    clearTimeout(state.timer);
    const now = typed();
    if (now === state.kept || state.stopped) {
      state.pending = false;
      return;
    }
    status.textContent = text('form.saving');
    const { ok } = await send('PUT', draftUrl, { data: JSON.parse(now) }, options);
    if (ok) {
      state.kept = now;
      state.pending = typed() !== now;
      status.textContent = text('form.saved', clock());
    } else {
      status.textContent = text('form.saveFailed');
    }
  };

  form.on('changed', () => {
    if (state.stopped || typed() === state.kept) return;
    state.pending = true;
    clearTimeout(state.timer);
    state.timer = setTimeout(() => { state.running = save(); }, QUIET_MS);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && state.pending) save({ keepalive: true });
  });
  window.addEventListener('beforeunload', (event) => {
    if (state.pending && !state.stopped) event.preventDefault();
  });

  return {
    stop: async () => {
      state.stopped = true;
      clearTimeout(state.timer);
      await state.running;
    },
    resume: () => { state.stopped = false; },
  };
}

function clock() {
  return new Date().toLocaleTimeString(language === 'en' ? 'en-GB' : 'de-DE', { hour: '2-digit', minute: '2-digit' });
}
