// Helps writing a reply: nothing typed is lost, ready-made texts come without leaving the page, others see that one writes.
// Without this script the same forms and buttons do it page by page.
(() => {
  const box = () => document.getElementById('tulis');
  const form = () => document.getElementById('balas');
  const reply = () => document.getElementById('balasan');
  const link = document.getElementById('sambungan');

  const sources = () => [...form().querySelectorAll('[name=entri]')].map(input => [input.value, input.nextElementSibling.dataset.judul ?? '']);
  const keepReply = () => Drafts.keep('balas', { teks: reply().value, asal: sources(), rilis: form().elements.rilis.value, kunci: form().elements.kunci.value });

  // ---- Where words come from
  const addSource = (entry, title) => {
    const list = document.getElementById('asal');
    if ([...list.querySelectorAll('[name=entri]')].some(input => input.value === entry)) return;
    const item = document.createElement('li');
    const input = Object.assign(document.createElement('input'), { type: 'hidden', name: 'entri', value: entry });
    const label = Object.assign(document.createElement('span'), { textContent: list.dataset.dari.replace('#', title) });
    label.dataset.judul = title;
    item.append(input, label);
    list.append(item);
    removable(item, title);
  };
  const removable = (item, title) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: '×' });
    button.setAttribute('aria-label', document.getElementById('asal').dataset.lepas.replace('#', title));
    button.addEventListener('click', () => {
      item.remove();
      reply().focus();
      keepReply();
    });
    item.append(button);
  };

  const insert = (text) => {
    const area = reply();
    const before = area.value.slice(0, area.selectionStart).trimEnd();
    const after = area.value.slice(area.selectionEnd).trimStart();
    area.value = [before, text, after].filter(Boolean).join('\n\n');
    const caret = (before ? before.length + 2 : 0) + text.length;
    area.focus();
    area.setSelectionRange(caret, caret);
    area.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const use = async name => {
    try {
      const answer = await fetch(`${form().dataset.teks}?${new URLSearchParams({ sisip: name })}`);
      if (!answer.ok || answer.redirected) throw new Error(answer.status);
      const snippet = await answer.json();
      if (snippet.entry) {
        addSource(snippet.entry, snippet.title);
        form().elements.rilis.value = snippet.release;
      }
      if (getComputedStyle(document.getElementById('panel-percakapan')).display === 'none') location.hash = 'panel-percakapan';
      insert(snippet.text);
    } catch {
      link.hidden = false;
      link.textContent = link.dataset.gagal;
    }
  };

  // A button of the reply form that leads elsewhere than to sending: done here, without a new page.
  document.addEventListener('submit', event => {
    const button = event.submitter;
    if (!button?.hasAttribute('formaction')) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (button.value === 'pilihan') use(form().elements.siap.value);
    else if (button.value) use(button.value);
    else htmx.trigger('#cari', 'search');
  }, true);

  // ---- Others see that one writes, at most once in four seconds
  let shown = 0;
  const typing = () => {
    if (Date.now() - shown < 4_000) return;
    shown = Date.now();
    fetch(form().dataset.mengetik, { method: 'POST', body: new URLSearchParams({ _csrf: form().elements._csrf.value }) }).catch(() => { shown = 0; });
  };

  // ---- The box, also each time that it comes anew
  const begin = () => {
    const left = document.getElementById('sisa');
    const draft = Drafts.read('balas');
    if (left) {
      const rest = document.getElementById('sisa-balasan');
      if (draft && !rest.value) rest.value = draft.teks;
      left.hidden = !rest.value;
      rest.addEventListener('input', () => Drafts.keep('balas', { ...draft, teks: rest.value }));
      return;
    }
    if (!form()) return;
    const area = reply();
    for (const item of document.querySelectorAll('#asal li')) {
      item.querySelector('span').dataset.judul = item.dataset.judul;
      removable(item, item.dataset.judul);
    }
    if (draft && !area.value) {
      area.value = draft.teks;
      (draft.asal ?? []).forEach(([entry, title]) => addSource(entry, title));
      form().elements.rilis.value ||= draft.rilis ?? '';
    }
    area.addEventListener('input', () => {
      keepReply();
      typing();
    });
    area.addEventListener('keydown', event => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
        event.preventDefault();
        form().requestSubmit(document.getElementById('kirim'));
      }
    });
    document.getElementById('pilih-siap')?.remove();
    const open = document.getElementById('buka-siap');
    open.hidden = false;
    open.addEventListener('click', openPicker);
  };

  // What was sent need not be kept. The box comes back empty then; with what was typed when it was not sent.
  document.addEventListener('htmx:beforeRequest', event => {
    if (event.detail.elt === form()) keepReply();
  });
  document.addEventListener('htmx:afterSwap', event => {
    if (event.detail.target.id !== 'tulis') return;
    if (!document.getElementById('masalah') && form()) Drafts.forget('balas');
    htmx.process(box());
    begin();
    (reply() ?? document.getElementById('sisa-balasan'))?.focus();
    htmx.trigger('#hidup', 'segar');
  });
  for (const trouble of ['htmx:sendError', 'htmx:responseError']) {
    document.addEventListener(trouble, event => {
      if (event.detail.elt !== form()) return;
      link.hidden = false;
      link.textContent = link.dataset.gagal;
    });
  }
  const sent = new URLSearchParams(location.search).get('terkirim');
  if (sent) {
    if (Drafts.read('balas')?.kunci === sent) Drafts.forget('balas');
    history.replaceState(null, '', location.pathname + location.hash);
  }

  // ---- Canned replies: type to filter, arrows to choose, Enter to use
  const picker = document.getElementById('siap');
  const filter = document.getElementById('cari-siap');
  const options = () => [...picker.querySelectorAll('[role=option]:not([hidden])')];
  const choose = option => {
    picker.querySelectorAll('[aria-selected=true]').forEach(other => other.setAttribute('aria-selected', 'false'));
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    filter.setAttribute('aria-activedescendant', option?.id ?? '');
  };
  const narrow = () => {
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    for (const option of picker.querySelectorAll('[role=option]')) {
      option.hidden = !words.every(word => option.textContent.toLowerCase().includes(word));
    }
    document.getElementById('tanpa-siap').hidden = options().length > 0;
    choose(options()[0]);
  };
  function openPicker() {
    // A dialog gives the focus back to where it was; after the shortcut that would be nowhere.
    document.getElementById('buka-siap').focus();
    filter.value = '';
    picker.showModal();
    filter.focus();
    narrow();
  }
  const take = option => {
    picker.close();
    use(option.dataset.sisip);
  };
  picker?.addEventListener('click', event => {
    const option = event.target.closest('[role=option]');
    if (option) take(option);
  });
  filter?.addEventListener('input', narrow);
  filter?.addEventListener('keydown', event => {
    const all = options();
    const at = all.findIndex(option => option.getAttribute('aria-selected') === 'true');
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && all.length) {
      event.preventDefault();
      choose(all[(at + step + all.length) % all.length]);
    } else if (event.key === 'Enter' && all[at]) {
      event.preventDefault();
      take(all[at]);
    }
  });

  begin();
})();
