// The forms under a conversation: a reason, a note or a caption that is half written stays until its form was done, whatever comes
// between: a reload, a refusal, a session that ended, a connection that broke.
(() => {
  // ---- Done is a form whose page led on to this one, unless this one shows it again with its words.
  const SENT = 'dikirim';
  const sent = JSON.parse(sessionStorage.getItem(SENT) ?? 'null');
  const came = performance.getEntriesByType('navigation')[0]?.type === 'navigate' && document.referrer === sent?.from;
  if (came && !document.querySelector('[data-ditolak]')) localStorage.removeItem(sent.draft);
  // Whoever comes back to a page from the browser's memory was not led on.
  addEventListener('pageshow', () => sessionStorage.removeItem(SENT));

  // ---- A page that answers a form stands at the form's address, where a reload would send it again.
  const address = document.querySelector('.desk')?.dataset.alamat;
  if (address && location.pathname !== address) history.replaceState(null, '', address + location.hash);

  const forms = () => document.querySelectorAll('#ambil-ini, .deeds form, .file-problem form');
  const fields = form => [...form.elements].filter(field => form.contains(field) && field.name
    && !['hidden', 'file', 'submit'].includes(field.type));
  const hasWords = field => ['text', 'textarea'].includes(field.type);
  const isMark = field => ['radio', 'checkbox'].includes(field.type);

  const keep = form => Drafts.keep(form.id, {
    teks: fields(form).filter(hasWords).map(field => field.value).join(''),
    isi: fields(form).filter(field => !isMark(field) || field.checked).map(field => [field.name, field.value]),
  });
  const fill = (field, value) => {
    if (isMark(field)) field.checked ||= field.value === value;
    else if (field.localName !== 'select' || [...field.options].some(option => option.value === value)) field.value = value;
  };
  const restore = form => {
    const draft = Drafts.read(form.id);
    if (!draft || fields(form).some(field => hasWords(field) && field.value)) return;
    for (const [name, value] of draft.isi) fields(form).filter(field => field.name === name).forEach(field => fill(field, value));
    const fold = form.closest('details');
    if (fold && !document.querySelector('[data-ditolak]')) fold.open = true;
  };

  const isOurs = form => [...forms()].includes(form);
  for (const change of ['input', 'change']) {
    document.addEventListener(change, event => { if (isOurs(event.target.form)) keep(event.target.form); });
  }
  document.addEventListener('submit', event => {
    if (!isOurs(event.target)) return;
    sessionStorage.setItem(SENT, JSON.stringify({ from: location.href.split('#')[0], draft: Drafts.key(event.target.id) }));
  });
  forms().forEach(restore);

  // ---- A form that is unfolded is brought into sight; on a phone it opens below the edge.
  document.addEventListener('toggle', event => {
    if (event.target.open && event.target.closest('.deeds')) event.target.scrollIntoView({ block: 'nearest' });
  }, true);
})();
