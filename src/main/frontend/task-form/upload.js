import { csrf } from '../server.js';

/** Sends one file and tells the progress in per cent; answers {id} or {problem}. Fetch cannot tell progress, so no fetch. */
export function upload(file, url, progress) {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.responseType = 'json';
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    Object.entries(csrf()).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) progress(Math.round((event.loaded / event.total) * 100));
    });
    request.addEventListener('load', () => {
      const body = request.response;
      resolve(request.status < 300 ? { id: body?.id?.value ?? body?.id } : { problem: body?.detail });
    });
    request.addEventListener('error', () => resolve({}));
    const form = new FormData();
    form.append('file', file);
    request.send(form);
  });
}
