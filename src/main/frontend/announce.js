import { text } from './texts.js';

/** Says the text to people who use a screen reader. */
export function announce(message) {
  const region = document.getElementById('announcer');
  if (!region) return;
  region.textContent = '';
  setTimeout(() => { region.textContent = message; }, 50);
}

/** Shows a problem at the lower edge until it is closed. */
export function showProblem(message) {
  document.querySelector('.toast-problem')?.remove();
  const box = document.createElement('div');
  box.className = 'toast-problem';
  box.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = message;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'btn btn-sm';
  close.textContent = text('close');
  close.addEventListener('click', () => box.remove());
  box.append(words, close);
  document.body.append(box);
}
