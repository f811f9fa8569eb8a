// Shortcuts of the desk. Everything works without them; each officer may switch them off in the help (?).
(() => {
  const by = id => document.getElementById(id);
  const off = () => localStorage.getItem('pintasan') === 'mati';
  const help = by('bantuan');
  const box = by('pintasan');
  if (box) {
    box.checked = !off();
    box.addEventListener('change', () => localStorage.setItem('pintasan', box.checked ? 'hidup' : 'mati'));
  }

  const go = (panel, target) => {
    const hidden = by(panel) && getComputedStyle(by(panel)).display === 'none';
    if (hidden) location.hash = panel;
    target?.focus();
  };
  const unfold = (fold, target) => {
    if (!fold) return;
    fold.open = true;
    go('panel-percakapan', target);
  };
  const move = step => {
    const links = [...document.querySelectorAll('.queue a, .results a')].filter(link => link.checkVisibility());
    const at = links.indexOf(document.activeElement);
    const current = links.findIndex(link => link.hasAttribute('aria-current'));
    (links[(at < 0 ? current : at) + step] ?? (at < 0 ? links[0] : null))?.focus();
  };
  const acts = {
    n: () => by('ambil')?.click(),
    r: () => go('panel-percakapan', by('balasan') ?? by('sisa-balasan')),
    '.': () => by('buka-siap')?.click(),
    c: () => unfold(by('tindakan-tutup'), by('hasil')),
    '/': () => go('panel-tahu', by('cari-tiket') ?? by('cari')),
    j: () => move(1),
    k: () => move(-1),
    '?': () => help?.showModal(),
    'g a': () => { location.href = document.querySelector('.brand').href; },
  };

  let first = '';
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target.matches('textarea, input')) {
      event.target.blur();
      return;
    }
    const typing = event.target.closest('input, textarea, select, dialog');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || (off() && event.key !== '?')) return;
    const act = acts[`${first} ${event.key}`.trim()];
    first = event.key === 'g' && !first ? 'g' : '';
    if (act) {
      event.preventDefault();
      act();
    }
  });

  // A form is sent once, however often its button is pressed; a page that comes back from the browser's memory may send again.
  document.addEventListener('submit', event => {
    const form = event.target;
    if (form.method === 'dialog' || form.hasAttribute('hx-post') || event.defaultPrevented) return;
    if (form.dataset.dikirim) event.preventDefault();
    form.dataset.dikirim = 'ya';
  });
  addEventListener('pageshow', () => document.querySelectorAll('[data-dikirim]').forEach(form => delete form.dataset.dikirim));

  // Whoever leaves takes their unsent words along.
  document.querySelector('form.leave')?.addEventListener('submit', () => Object.keys(localStorage)
    .filter(name => name.startsWith('draf:')).forEach(name => localStorage.removeItem(name)));
})();
