// Shortcuts of the desk. Everything works without them; each officer may switch them off in the help (?).
(() => {
  const off = () => localStorage.getItem('pintasan') === 'mati';
  const help = document.getElementById('bantuan');
  const box = document.getElementById('pintasan');
  if (box) {
    box.checked = !off();
    box.addEventListener('change', () => localStorage.setItem('pintasan', box.checked ? 'hidup' : 'mati'));
  }
  const acts = {
    n: () => document.getElementById('ambil')?.click(),
    r: () => document.getElementById('balasan')?.focus(),
    c: () => document.getElementById('hasil')?.focus(),
    '?': () => help?.showModal(),
  };
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select, dialog');
    if (typing || event.ctrlKey || event.metaKey || event.altKey || (off() && event.key !== '?')) {
      return;
    }
    if (acts[event.key]) {
      event.preventDefault();
      acts[event.key]();
    }
  });
  const log = document.getElementById('percakapan');
  if (log) {
    const frame = log.parentElement;
    const toEnd = () => { frame.scrollTop = frame.scrollHeight; };
    toEnd();
    new MutationObserver(toEnd).observe(log, { childList: true });
  }
})();
