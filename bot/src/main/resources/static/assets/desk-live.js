// Keeps the open page of the desk up to date: the stream says that something changed, htmx fetches it, and what is on the page
// is changed only where it differs, so that focus, scrolling and half-written words stay. Without this script a reload does it.
(() => {
  const board = document.getElementById('antrean');
  if (!board) return;
  const talk = document.getElementById('hidup');
  const news = document.getElementById('kabar');
  const link = document.getElementById('sambungan');
  const title = document.title;

  // ---- Changing what is there: elements with an id stay themselves, others are replaced by what is new.
  const attributes = (old, now) => {
    for (const { name } of [...old.attributes]) {
      if (!now.hasAttribute(name) && !(name === 'open' && old.localName === 'details')) old.removeAttribute(name);
    }
    for (const { name, value } of now.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  };
  const change = (old, now) => {
    if (old.isEqualNode(now)) return;
    attributes(old, now);
    if (!now.querySelector('[id]')) {
      if (old.innerHTML !== now.innerHTML) old.replaceChildren(...now.childNodes);
      return;
    }
    const there = new Map([...old.children].filter(child => child.id).map(child => [child.id, child]));
    const wanted = [...now.childNodes].map(node => {
      const kept = there.get(node.id);
      if (kept) change(kept, node);
      return kept ?? node;
    });
    [...old.childNodes].filter(node => !wanted.includes(node)).forEach(node => node.remove());
    let at = old.firstChild;
    for (const node of wanted) {
      if (node === at) at = at.nextSibling;
      else old.insertBefore(node, at);
    }
  };

  const frame = () => document.getElementById('gulungan');
  // On a laptop the conversation scrolls in its frame, on a phone with the page.
  const scroller = () => getComputedStyle(frame()).overflowY === 'auto' ? frame() : document.scrollingElement;
  const isAtEnd = () => {
    const of = scroller();
    return of.scrollHeight - of.scrollTop - of.clientHeight < 48;
  };
  const toEnd = () => { const of = scroller(); of.scrollTop = of.scrollHeight; };

  // Styles in attributes are not allowed on our pages, so htmx need not carry them over.
  htmx.config.attributesToSettle = ['class'];
  htmx.defineExtension('rapi', {
    isInlineSwap: style => style === 'rapi',
    handleSwap: (style, target, fragment) => {
      if (style !== 'rapi') return false;
      const follow = target === talk && isAtEnd();
      change(target, fragment.firstElementChild);
      if (follow) toEnd();
      return [target];
    },
  });

  // ---- The stream, and asking now and then while there is none.
  let stream;
  let lost;
  let asking;
  const say = (words, address, label) => {
    link.hidden = !words;
    link.textContent = words ?? '';
    if (address) link.append(' ', Object.assign(document.createElement('a'), { href: address, textContent: label }));
  };
  const ask = () => {
    htmx.trigger(board, 'segar');
    if (talk) htmx.trigger(talk, 'segar');
  };
  const up = () => {
    clearTimeout(lost);
    clearInterval(asking);
    lost = asking = null;
    say();
    ask();
  };
  const down = () => {
    lost ??= setTimeout(() => {
      say(link.dataset.putus);
      asking = setInterval(ask, 10_000);
    }, 4_000);
  };
  const connect = pause => {
    stream = new EventSource(board.dataset.alur);
    stream.onopen = () => { pause = 1_000; up(); };
    stream.addEventListener('antrean', event => { if (event.data !== board.dataset.rupa) htmx.trigger(board, 'segar'); });
    stream.addEventListener('tiket', () => { if (talk) htmx.trigger(talk, 'segar'); });
    // The browser connects again by itself unless the server refused.
    stream.onerror = () => {
      down();
      if (stream.readyState === EventSource.CLOSED) setTimeout(connect, pause, Math.min(pause * 2, 30_000));
    };
  };

  // A page that nobody sees gives its connection back, for a browser has few; the number in its title stays true.
  let leaving;
  let hidden;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(leaving);
    clearInterval(hidden);
    if (document.hidden) {
      leaving = setTimeout(() => {
        stream.close();
        hidden = setInterval(ask, 30_000);
      }, 60_000);
    } else if (stream.readyState === EventSource.CLOSED) {
      connect(1_000);
    } else {
      ask();
    }
  });
  connect(1_000);

  document.addEventListener('htmx:configRequest', event => {
    if (event.detail.elt === talk) event.detail.parameters.baca = !document.hidden;
  });
  // Whoever is logged out is led to the login page, which has no place in this one.
  document.addEventListener('htmx:beforeSwap', event => {
    if (new URL(event.detail.xhr.responseURL || location.href).pathname.endsWith(link.dataset.masuk)) {
      event.detail.shouldSwap = false;
      clearInterval(asking);
      say(link.dataset.keluar, link.dataset.masuk, link.dataset.masukLagi);
    }
  });

  // ---- What is told, seldom enough to be listened to.
  const count = document.getElementById('jumlah');
  let counted = count.textContent;
  let unread = Number(board.dataset.baru);
  let quiet = 0;
  const tell = () => {
    const now = Number(board.dataset.baru);
    const more = now > unread && board.dataset.kabar.replace('#', now);
    const grown = count.textContent !== counted && Date.now() > quiet && count.textContent;
    if (more || grown) news.textContent = [more, grown].filter(Boolean).join(' ');
    if (grown) {
      counted = count.textContent;
      quiet = Date.now() + 30_000;
    }
    unread = now;
    document.title = unread ? `(${unread}) ${title}` : title;
  };
  tell();

  const ages = () => {
    for (const time of document.querySelectorAll('time[data-sejak]')) {
      const minutes = Math.max(0, Math.floor((Date.now() - time.dataset.sejak) / 60_000));
      const [words, number] = minutes < 60 ? ['menit', minutes]
        : minutes < 48 * 60 ? ['jam', Math.floor(minutes / 60)] : ['hari', Math.floor(minutes / 1440)];
      const text = board.dataset[words].replace('#', number);
      if (time.textContent !== text) time.textContent = text;
    }
  };
  setInterval(ages, 20_000);

  // ---- Whose ticket it is decides which forms there are; they are not taken away under anybody's hands.
  const mine = talk?.dataset.milik;
  document.addEventListener('htmx:afterSettle', () => {
    tell();
    if (talk) document.getElementById('beralih').hidden = talk.dataset.milik === mine;
  });

  if (talk) {
    const fresh = document.getElementById('batas-baru');
    if (fresh) fresh.scrollIntoView({ block: 'center' });
    else if (!location.hash) toEnd();
  }
})();
