// Half-written words: kept in this browser a day, for this officer and ticket only, until they did what they are for or the
// officer leaves.
const Drafts = (() => {
  const DAY = 86_400_000;
  const PREFIX = 'draf:';
  const key = name => {
    const { akun, tiket } = document.querySelector('[data-akun]').dataset;
    return `${PREFIX}${akun}:${tiket}:${name}`;
  };
  const read = name => {
    try {
      return JSON.parse(localStorage.getItem(key(name)));
    } catch {
      return null;
    }
  };
  const forget = name => localStorage.removeItem(key(name));
  const keep = (name, draft) => {
    if (draft.teks.trim()) localStorage.setItem(key(name), JSON.stringify({ ...draft, pada: Date.now() }));
    else forget(name);
  };
  Object.keys(localStorage).filter(name => name.startsWith(PREFIX)).forEach(name => {
    try {
      if (Date.now() - JSON.parse(localStorage.getItem(name)).pada > DAY) localStorage.removeItem(name);
    } catch {
      localStorage.removeItem(name);
    }
  });
  return { key, read, keep, forget };
})();
