// Makes a conversation live. Without this script the same forms and links do the same, page by page.
(() => {
  const log = document.getElementById('percakapan');
  if (!log?.dataset.alur) return;
  const state = document.getElementById('keadaan');
  const write = document.getElementById('tulis');
  const box = write.elements.pertanyaan;
  const title = document.title;
  let seen = Number(log.dataset.seen);
  let unread = 0;
  let typing;

  const tell = words => {
    document.querySelectorAll('#masalah, .no-script').forEach(old => old.remove());
    state.textContent = words ?? '';
  };

  // A line that is there already is replaced; a new one goes to its place.
  const place = html => {
    const piece = document.createElement('template');
    piece.innerHTML = html;
    const line = piece.content.querySelector('li');
    const old = document.getElementById(line.id);
    if (old) {
      const focused = old.contains(document.activeElement);
      old.replaceWith(line);
      tell();
      if (focused) line.focus({ preventScroll: true });
      return;
    }
    line.classList.add('new');
    const seq = other => Number(other.dataset.seq);
    log.insertBefore(line, [...log.children].find(other => seq(other) > seq(line)) ?? null);
    arrived(line);
  };

  const arrived = line => {
    if (line.classList.contains('visitor')) {
      line.scrollIntoView({ block: 'start' });
      return;
    }
    tell();
    line.scrollIntoView({ block: 'nearest' });
    if (document.hidden) document.title = `(${++unread}) ${title}`;
  };

  const listen = pause => {
    const stream = new EventSource(`${log.dataset.alur}?setelah=${seen}`);
    stream.onopen = () => { pause = 1000; };
    stream.addEventListener('baris', event => {
      seen = Math.max(seen, Number(event.lastEventId));
      place(event.data);
    });
    // An officer is writing; the next line, or some seconds of silence, ends it.
    stream.addEventListener('mengetik', event => {
      tell(state.dataset.typing);
      clearTimeout(typing);
      typing = setTimeout(() => { if (state.textContent === state.dataset.typing) tell(); }, Number(event.data));
    });
    // The browser connects again by itself unless the server refused.
    stream.onerror = () => {
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, pause, Math.min(pause * 2, 30000));
    };
  };

  // A redirect means that the post was taken; anything else is a page that says why not.
  const post = async (address, data) => {
    tell(state.dataset.awaited);
    try {
      const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(data), redirect: 'manual' });
      if (answer.type === 'opaqueredirect') return true;
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      tell(page.querySelector('#masalah, main p')?.textContent);
    } catch {
      tell(state.dataset.offline);
    }
    return false;
  };

  write.addEventListener('submit', async event => {
    event.preventDefault();
    const text = box.value;
    const data = new FormData(write);
    box.value = '';
    if (!await post(write.action, data) && !box.value) box.value = text;
    box.focus();
  });

  document.getElementById('tekan').addEventListener('submit', async event => {
    event.preventDefault();
    const button = event.submitter;
    const data = new FormData(event.target);
    data.set(button.name, button.value);
    button.disabled = true;
    await post(button.formAction, data);
    button.disabled = false;
  });

  box.addEventListener('keydown', event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing && matchMedia('(pointer: fine)').matches) {
      event.preventDefault();
      write.requestSubmit();
    }
  });

  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) {
      unread = 0;
      document.title = title;
    }
  });

  // What was asked last, with its answer, is what somebody comes back for.
  if (!location.hash) [...log.querySelectorAll('.visitor')].at(-1)?.scrollIntoView({ block: 'start' });
  listen(1000);
})();
