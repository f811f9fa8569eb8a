// Passkeys: a form with data-passkey asks the browser for one and then sends what it says. Without a script, or without
// passkeys in the browser, such forms stay hidden.
(() => {
  const able = Boolean(window.PublicKeyCredential && navigator.credentials);
  const bytes = text => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0));
  const text = buffer => btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
  const listed = keys => (keys ?? []).map(key => ({ ...key, id: bytes(key.id) }));

  const make = async options => {
    const made = await navigator.credentials.create({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: listed(options.excludeCredentials),
    } });
    return answer(made, {
      attestationObject: text(made.response.attestationObject),
      transports: made.response.getTransports?.() ?? [],
    });
  };
  const show = async options => {
    const shown = await navigator.credentials.get({ publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: listed(options.allowCredentials),
    } });
    return answer(shown, {
      authenticatorData: text(shown.response.authenticatorData),
      signature: text(shown.response.signature),
      ...(shown.response.userHandle && { userHandle: text(shown.response.userHandle) }),
    });
  };
  const answer = (passkey, response) => JSON.stringify({
    id: passkey.id,
    rawId: text(passkey.rawId),
    type: passkey.type,
    clientExtensionResults: {},
    ...(passkey.authenticatorAttachment && { authenticatorAttachment: passkey.authenticatorAttachment }),
    response: { clientDataJSON: text(passkey.response.clientDataJSON), ...response },
  });

  const ask = async form => {
    const options = await fetch(form.dataset.passkey, { headers: { Accept: 'application/json' }, redirect: 'error' });
    if (!options.ok) {
      throw new Error(`${options.status}`);
    }
    return (form.dataset.act === 'make' ? make : show)(await options.json());
  };
  // The browser's own names of what went wrong; each form has words for them.
  const words = (form, error) => {
    const known = { NotAllowedError: form.dataset.cancelled, InvalidStateError: form.dataset.known, SecurityError: form.dataset.address };
    return known[error.name] ?? form.dataset.failed;
  };
  const begin = form => {
    const button = form.querySelector('button');
    const problem = form.querySelector('.problem');
    form.hidden = false;
    form.addEventListener('submit', async event => {
      event.preventDefault();
      problem.hidden = true;
      button.disabled = true;
      try {
        form.elements.jawaban.value = await ask(form);
        form.submit();
      } catch (error) {
        problem.textContent = words(form, error);
        problem.setAttribute('role', 'alert');
        problem.hidden = false;
        button.disabled = false;
      }
    });
  };
  document.querySelectorAll('form[data-passkey]').forEach(form => able && begin(form));
  document.querySelectorAll('[data-without-passkey]').forEach(note => { note.hidden = able; });
})();
