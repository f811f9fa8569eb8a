// Helps writing an entry: fees come in where the cursor is, nothing typed is lost, and it is told when it could not be kept.
// Without this script the form does the same page by page.
(() => {
  const form = document.getElementById('entri');
  if (!form) return;
  let area = document.getElementById('f-text');
  form.querySelectorAll('#f-text, #f-text-en').forEach(one => one.addEventListener('focus', () => area = one));
  form.querySelectorAll('.insert').forEach(button => {
    button.hidden = false;
    button.addEventListener('click', () => {
      area.focus();
      area.setRangeText(button.dataset.quote, area.selectionStart, area.selectionEnd, 'end');
      area.dispatchEvent(new Event('input', { bubbles: true }));
    });
  });
  const kept = document.getElementById('ketikan');
  // Typing is sent every two seconds; what came after that is sent when the page is left, unless it is being saved anyway.
  let unsent = false;
  let saving = false;
  form.addEventListener('input', () => unsent = true);
  form.addEventListener('submit', () => {
    saving = true;
    htmx.trigger(kept, 'htmx:abort');
  });
  kept.addEventListener('htmx:beforeRequest', () => unsent = false);
  addEventListener('pagehide', () => {
    if (unsent && !saving) navigator.sendBeacon(kept.getAttribute('hx-post'), new URLSearchParams(new FormData(form)));
  });
  addEventListener('pageshow', () => saving = false);
  const lost = () => {
    unsent = true;
    kept.textContent = kept.dataset.lost;
  };
  document.body.addEventListener('htmx:beforeSwap', event => {
    if (!event.detail.xhr.responseURL.includes('/petugas/masuk')) return;
    event.detail.shouldSwap = false;
    lost();
  });
  ['htmx:sendError', 'htmx:responseError'].forEach(name => kept.addEventListener(name, lost));
})();
