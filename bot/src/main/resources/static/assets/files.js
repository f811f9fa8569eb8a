// Says that a file is too large before it is sent; the server says so, too.
for (const input of document.querySelectorAll('input[type=file][data-largest]')) {
  input.addEventListener('change', () => {
    const large = [...input.files].some(file => file.size > Number(input.dataset.largest));
    input.setCustomValidity(large ? input.dataset.large : '');
    input.reportValidity();
  });
}
