/** The header that shows that a request comes from our own page. */
export function csrf() {
  const token = document.querySelector('meta[name="csrf"]')?.content;
  return token ? { 'X-CSRF-TOKEN': token } : {};
}

/**
 * Sends JSON and answers {ok, status, body}; status 0 means that the server was not reached. Never throws.
 */
export async function send(method, url, content, options = {}) {
  try {
    const response = await fetch(url, {
      method,
      credentials: 'same-origin',
      headers: { ...csrf(), Accept: 'application/json, application/problem+json', ...bodyType(content) },
      body: content === undefined || content instanceof FormData ? content : JSON.stringify(content),
      ...options,
    });
    return { ok: response.ok, status: response.status, body: await json(response) };
  } catch (error) {
    return { ok: false, status: error.name === 'AbortError' ? -1 : 0, body: null };
  }
}

function bodyType(content) {
  return content === undefined || content instanceof FormData ? {} : { 'Content-Type': 'application/json' };
}

async function json(response) {
  const type = response.headers.get('content-type') ?? '';
  return type.includes('json') ? response.json() : null;
}
