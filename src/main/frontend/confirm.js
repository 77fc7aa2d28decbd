import { text } from './texts.js';

/**
 * A form or button with data-confirm asks once before it submits; the text says what will happen. Without script the form
 * submits at once, so the server must not rely on the question.
 */
export function initConfirm() {
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    const question = submitter?.dataset.confirm ?? form.dataset.confirm;
    if (!question || form.dataset.confirmed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    ask(question, submitter?.textContent.trim()).then((yes) => {
      if (!yes) return;
      form.dataset.confirmed = 'true';
      form.requestSubmit(submitter);
      delete form.dataset.confirmed;
    });
  }, { capture: true });
}

/** Asks in a dialog; resolves to whether the person agreed. */
export function ask(question, verb) {
  const dialog = document.createElement('dialog');
  dialog.className = 'dialog';
  const words = document.createElement('p');
  words.id = 'confirm-question';
  words.textContent = question;
  dialog.setAttribute('aria-labelledby', words.id);
  const foot = document.createElement('form');
  foot.method = 'dialog';
  foot.className = 'dialog-foot';
  foot.append(answer('no', text('cancel'), 'btn'), answer('yes', verb || text('yes'), 'btn btn-primary'));
  dialog.append(words, foot);
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      resolve(dialog.returnValue === 'yes');
      dialog.remove();
    });
  });
}

function answer(value, label, classes) {
  const button = document.createElement('button');
  Object.assign(button, { value, textContent: label, className: classes });
  return button;
}
